import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../src/scoring/coverage';
import { answerSentences } from '../../../src/scoring/points/answer-sentences';
import { clausesOfText } from '../../../src/scoring/points/clauses-of-text';
import { factsOf } from '../../../src/scoring/points/point-signs';
import { readPoints } from '../../../src/scoring/points/read-points';
import type { TokenReader } from '../../../src/scoring/points/token-rows';
import type { TermScore, Verdict } from '../../../src/scoring/score';
import { scoreAnswer } from '../../../src/scoring/score-answer';
import { rarityIn } from '../../../src/scoring/words/rarity';
import { choiceLine } from '../../../src/words/score-words';
import { bank, keyTerm, questionNumber, spoken } from '../spoken';
import { openJudgeWeights } from './judge-of-words';

describe('the clauses of a model answer', () => {
  it('are the thoughts of a sentence, and joined they are the sentence', () => {
    const text =
      'The table maps stations to interfaces, and the bridge floods unknown frames because it never learnt their senders.';
    const clauses = clausesOfText(text);
    expect(clauses).toHaveLength(3);
    expect(clauses.join('')).toBe(text);
  });

  it('keep what is too short to be a thought with its neighbour', () => {
    expect(clausesOfText('It learns, and then it sends.')).toEqual(['It learns, and then it sends.']);
  });
});

describe('the sentences of an answer', () => {
  it('end at full stops; a word or two join the sentence before', () => {
    const sentences = answerSentences(
      'We deploy the models every Friday. Exactly. Then we watch the metrics.'.split(' '),
    );
    expect(sentences.map(({ text }) => text)).toEqual([
      'We deploy the models every Friday. Exactly.',
      'Then we watch the metrics.',
    ]);
  });

  it('hold every word once, also in speech without a full stop', () => {
    const words = Array.from({ length: 400 }, (_, index) => (index % 9 === 0 ? 'and' : `word${index}`));
    const sentences = answerSentences(words);
    expect(sentences.flatMap(({ text }) => text.split(' '))).toEqual(words);
    expect(Math.max(...sentences.map(({ first, last }) => last - first + 1))).toBeLessThanOrEqual(60);
  });

  it('do not change when more is said', () => {
    const words = 'We deploy the models every Friday. Then we watch the metrics. And so on it goes.'.split(
      ' ',
    );
    expect(answerSentences(words).slice(0, 2)).toEqual(answerSentences(words.slice(0, 11)));
  });
});

describe('denials and numbers of a sentence', () => {
  it('are read with and without an apostrophe, in words and digits', () => {
    expect(factsOf("It doesn't lose any of the 3 frames").denies).toBe(true);
    expect(factsOf('it dont work').denies).toBe(true);
    expect([...factsOf('two of 10.5').numbers].sort()).toEqual(['10.5', '2']);
  });
});

describe('coverage', () => {
  const term = (credit: number, more: Partial<TermScore> = {}): TermScore => ({
    id: 'x',
    term: 'x',
    kind: 'concept',
    weight: 2,
    verdict: (credit > 0.5 ? 'close' : 'missed') satisfies Verdict,
    evidence: null,
    credit,
    ...more,
  });

  it('is the credit by weight', () => {
    expect(coverageOf([term(0.9, { weight: 3 }), term(0.1, { weight: 1 })])).toBeCloseTo(0.7);
  });

  it('is full when as many alternatives are given as were asked for', () => {
    const terms = [1, 0, 1, 0, 0].map((credit, item) => term(credit, { choice: { item, asked: 2 } }));
    expect(coverageOf(terms)).toBe(1);
    expect(choiceLine({ scorer: '5', coverage: 1, meaning: true, terms })).toBe('2 of the 2 asked for');
  });

  it('counts what is not to choose beside the alternatives', () => {
    const terms = [term(0), ...[1, 0].map((credit, item) => term(credit, { choice: { item, asked: 1 } }))];
    expect(coverageOf(terms)).toBeCloseTo(0.5);
  });
});

describe('points', () => {
  const passage = 'Automated rollback when accuracy drops below the limit';
  const terms = [keyTerm('automated rollback', { passage }), keyTerm('blue-green deployments')];

  it('name the sentence that speaks most for them', async () => {
    const words =
      'We like Fridays very much. The rollback is automated when accuracy drops. Thanks to all.'.split(' ');
    const readings = await readPoints(
      { question: questionNumber(1), terms, words },
      rarityIn(bank),
      openJudgeWeights(),
    );
    expect(readings.map(({ sentence }) => sentence.text)[0]).toContain('accuracy drops');
    for (const { probability } of readings) {
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThan(1);
    }
  });

  it('are given up when the reader fails, and words decide', async () => {
    const broken: TokenReader = { read: () => Promise.reject(new Error('gone')) };
    const score = await scoreAnswer(
      { bank, question: questionNumber(1), terms, transcript: spoken('We have automated rollback.') },
      undefined,
      { ...openJudgeWeights(), reader: broken },
    );
    expect(score.terms[0]).toMatchObject({ verdict: 'said' });
    expect(score.terms[0]?.credit).toBeUndefined();
    expect(score.coverage).toBe(0.5);
  });

  it('take nothing from an answer without words', async () => {
    const score = await scoreAnswer(
      { bank, question: questionNumber(1), terms, transcript: spoken('') },
      undefined,
      openJudgeWeights(),
    );
    expect(score.coverage).toBe(0);
  });
});
