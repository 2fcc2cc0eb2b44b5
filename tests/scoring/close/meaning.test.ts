import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/base/app-error';
import type { Embedder } from '../../../src/scoring/embedder';
import type { PointJudge } from '../../../src/scoring/points/read-points';
import { prepareScoring, scoreAnswer } from '../../../src/scoring/score-answer';
import { wordsOf } from '../../../src/transcription/transcript';
import { openJudgeWeights } from '../points/judge-of-words';
import { bank, keyTerm, questionNumber, score, scoreTakes, spoken } from '../spoken';

/** Texts about one subject point one way, whatever their words, and any other text a way of its own: a sentence model without words. */
const SUBJECTS: readonly (readonly [RegExp, number])[] = [
  [/rollback|comes back by itself|old version/i, 0],
  [/latency|quick|fast|answers/i, 1],
];
const wayOf = new Map<string, number>();
const embedder: Embedder = async (texts) =>
  texts.map((text) => {
    const vector = new Float32Array(200);
    for (const [pattern, axis] of SUBJECTS) if (pattern.test(text)) vector[axis] = 1;
    if (vector.every((value) => value === 0)) {
      const way = wayOf.get(text) ?? SUBJECTS.length + wayOf.size;
      wayOf.set(text, way);
      vector[way] = 1;
    }
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  });

/** Remembers, as the worker does, and tells what it was asked for the first time. */
function countingEmbedder(): { readonly counting: Embedder; readonly asked: string[] } {
  const asked: string[] = [];
  const known = new Set<string>();
  return {
    asked,
    async counting(texts) {
      for (const text of texts) if (!known.has(text)) asked.push(text);
      for (const text of texts) known.add(text);
      return embedder(texts);
    },
  };
}

const ROLLBACK = keyTerm('automated rollback');
const LATENCY = keyTerm('low latency');
const PARAPHRASE =
  'When things get worse the old version comes back by itself. And it answers really quick for everybody.';

describe('meaning', () => {
  it('makes a paraphrase close, with the clause and its similarity as evidence', async () => {
    const result = await score(PARAPHRASE, [ROLLBACK, LATENCY], embedder);
    expect(result.meaning).toBe(true);
    expect(result.terms.map(({ verdict }) => verdict)).toEqual(['close', 'close']);
    expect(result.terms[0]?.evidence?.quote).toContain('the old version comes back by itself');
    expect(result.terms[0]?.evidence?.reason).toEqual({ kind: 'meaning', similarity: expect.closeTo(1, 1) });
  });

  it('never makes close what was denied in words', async () => {
    const result = await score(
      "We don't have automated rollback. The old version never comes back by itself.",
      [ROLLBACK, LATENCY],
      embedder,
    );
    expect(result.terms[0]?.verdict).toBe('denied');
  });

  it('never makes close a number that was not said', async () => {
    expect(
      (await scoreTakes('It answers really quick for everybody.', 'latency under 100ms', embedder)).verdict,
    ).toBe('missed');
  });

  it('leaves an answer about something else alone', async () => {
    const result = await score('We had coffee on Friday. It was nice.', [ROLLBACK, LATENCY], embedder);
    expect(result.terms.map(({ verdict }) => verdict)).toEqual(['missed', 'missed']);
  });

  it('is left out without a model, and the score says so', async () => {
    const result = await score(PARAPHRASE, [ROLLBACK, LATENCY]);
    expect(result).toMatchObject({ meaning: false, terms: [{ verdict: 'missed' }, { verdict: 'missed' }] });
  });

  it('is left out when the model fails, and words still count', async () => {
    const broken: Embedder = () => Promise.reject(new AppError('worker-died'));
    const result = await score('We have automated rollback.', [ROLLBACK, LATENCY], broken);
    expect(result).toMatchObject({ meaning: false, terms: [{ verdict: 'said' }, { verdict: 'missed' }] });
  });

  it('can be prepared, so that only the answer is embedded later', async () => {
    const { counting, asked } = countingEmbedder();
    const question = questionNumber(1);
    await prepareScoring({ bank, question, terms: [ROLLBACK, LATENCY] }, counting);
    expect(asked).toContain('automated rollback');
    asked.length = 0;
    await scoreAnswer(
      { bank, question, terms: [ROLLBACK, LATENCY], transcript: spoken('It answers really quick.') },
      counting,
    );
    expect(asked).toEqual(['It answers really quick.']);
  });

  it('can be read while it is spoken, so that only its last sentence is read at the end', async () => {
    const { counting, asked } = countingEmbedder();
    const { reader, weights } = openJudgeWeights();
    const read = new Set<string>();
    const judge: PointJudge = {
      weights,
      reader: {
        read(texts) {
          for (const text of texts) read.add(text);
          return reader.read(texts);
        },
      },
    };
    const question = { bank, question: questionNumber(1), terms: [ROLLBACK, LATENCY] };
    const [begun, whole] = [
      'The old version comes back.',
      `${'The old version comes back.'} It answers really quick.`,
    ];
    const exact = await scoreAnswer({ ...question, transcript: spoken(whole) }, embedder, openJudgeWeights());
    await prepareScoring({ ...question, heard: wordsOf(spoken(begun)) }, counting, judge);
    expect(read).toContain('The old version comes back.');
    const before = new Set(read);
    asked.length = 0;
    expect(await scoreAnswer({ ...question, transcript: spoken(whole) }, counting, judge)).toEqual(exact);
    expect(asked).toEqual(['It answers really quick.']);
    expect([...read].filter((text) => !before.has(text))).toEqual(['It answers really quick.']);
  });

  it('has nothing to say about a question without terms', async () => {
    expect(await score('Anything at all.', [], embedder)).toMatchObject({ coverage: null, terms: [] });
  });
});
