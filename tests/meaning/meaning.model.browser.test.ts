import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchBuiltInBank } from '../../src/app/banks/built-in-bank';
import { createScorer, type Scorer } from '../../src/meaning/client';
import type { Score, Verdict } from '../../src/scoring/score';
import { type AnswerToScore, scoreAnswer } from '../../src/scoring/score-answer';
import answers from '../fixtures/scoring/answers.json' with { type: 'json' };
import { bank, keyTerm, questionNumber, spoken } from '../scoring/spoken';

/** Every worker that was started; the first is that of the scorer below. */
const workers: Worker[] = [];
/** Loading its model takes most of the time, so the tests share one. */
let scorer: Scorer;

beforeAll(async () => {
  vi.stubGlobal(
    'Worker',
    class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
      }
    },
  );
  scorer = open();
  await scorer.prepare(SHORT);
}, 120_000);

afterAll(() => {
  scorer.dispose();
  vi.unstubAllGlobals();
});

function open(modelsUrl = '/models/'): Scorer {
  return createScorer({ modelsUrl, ortUrl: '/ort/', vectorsUrl: '/banks/mlops.vectors.json', threads: 1 });
}

/** A person's answer to question 4 of the built-in bank. */
async function answer(style: 'paraphrase' | 'offtopic'): Promise<AnswerToScore> {
  const { bank, curated } = await fetchBuiltInBank('/banks/');
  const question = bank.questions.find(({ number }) => number === 4);
  const spokenWords = answers.find((one) => one.question === 4 && one.style === style);
  if (!question || !spokenWords) throw new Error('Question 4 was not answered.');
  return { bank, question, terms: curated.get('q4') ?? [], transcript: spoken(spokenWords.text) };
}

/** Little to embed. */
const SHORT: AnswerToScore = {
  bank,
  question: questionNumber(1),
  terms: [keyTerm('automated rollback'), keyTerm('low latency')],
  transcript: spoken('We have automated rollback.'),
};

const termsThatAre = (verdict: Verdict, score: Score) =>
  score.terms.filter((term) => term.verdict === verdict).map(({ id }) => id);

// On a busy machine the model is slow to load and to read a whole bank.
describe('the scorer in the browser', { timeout: 120_000 }, () => {
  it('hears terms in other words, which words alone miss, and none in an answer about something else', async () => {
    const paraphrase = await answer('paraphrase');
    const { score, prepare } = scorer;
    await prepare(paraphrase);
    const first = await score(paraphrase);
    const byWords = await scoreAnswer(paraphrase);
    expect(first.meaning).toBe(true);
    expect(termsThatAre('said', first)).toEqual(termsThatAre('said', byWords));
    expect(termsThatAre('close', first).length).toBeGreaterThan(4);
    expect(await score(paraphrase)).toEqual(first);
    expect(scorer.state).toEqual({ kind: 'ready' });
    const elsewhere = await score(await answer('offtopic'));
    expect(elsewhere).toMatchObject({ coverage: 0, meaning: true });
  });

  it('says so when the weights are not served', async () => {
    const other = open('/nowhere/');
    await expect(other.score(SHORT)).rejects.toMatchObject({ code: 'model-missing' });
    other.dispose();
  });

  it('answers all the same when the browser ends the worker without a word', async () => {
    const { score } = scorer;
    const before = await score(SHORT);
    const asked = score(SHORT);
    const started = workers.length;
    workers[0]?.terminate();
    expect(await asked).toEqual(before);
    expect(workers).toHaveLength(started + 1);
  });
});
