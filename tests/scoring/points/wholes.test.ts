import { describe, expect, it } from 'vitest';
import type { AnswerBlock, Question } from '../../../src/bank/bank';
import { readPoints } from '../../../src/scoring/points/read-points';
import { asPartOf, homesOf, wholesOf } from '../../../src/scoring/points/wholes';
import { rarityIn } from '../../../src/scoring/words/rarity';
import { bank, keyTerm, questionNumber } from '../spoken';
import { openJudgeWeights } from './judge-of-words';

const CLAUSE = 'because it reads the senders of all frames';
const SENTENCE = `The bridge learns where the stations are ${CLAUSE}`;
const found = [keyTerm('reads the senders', { passage: CLAUSE })];

describe('the sentences that a found term is a part of', () => {
  it('are those of which its passage has a clause', () => {
    const texts = [SENTENCE, 'It floods the others', 'It forgets old entries'];
    expect(homes(CLAUSE, texts)).toEqual([SENTENCE]);
    expect(homes(`${CLAUSE} It floods the others`, texts)).toEqual(texts.slice(0, 2));
    expect(homes('Bridges', texts)).toEqual([]);
    expect(homes('Heat is lost because nothing insulates', ['no', 'Heat', 'eat'])).toEqual(['Heat']);
  });

  it('are of no interest to curated terms', () => {
    expect(wholesOf(answeredBy(SENTENCE), [keyTerm('senders')])).toEqual([]);
    expect(wholesOf(answeredBy(SENTENCE), found).map(({ text }) => text)).toEqual([SENTENCE]);
  });

  it('count as much as the passage', () => {
    const whole = (probability: number, size = 2) => ({ probability, size });
    expect(asPartOf([], 0.9)).toBe(0.9);
    expect(asPartOf([whole(0.1)], 0.9)).toBeCloseTo(0.5);
    expect(asPartOf([whole(0.9), whole(0.9)], 0.9)).toBeCloseTo(0.9);
    expect(asPartOf([whole(0)], 1)).toBeCloseTo(0.5);
    expect(asPartOf([whole(0.1, 3), whole(0.9, 1)], 0.5)).toBeLessThan(0.5);
  });

  it('lower a clause whose sentence was not said', async () => {
    const [part] = await probabilities(answeredBy(SENTENCE));
    const [alone] = await probabilities(answeredBy(CLAUSE));
    expect(part).toBeLessThan(alone ?? 0);
    expect(part).toBeGreaterThan(0);
  });
});

function homes(passage: string, texts: readonly string[]): readonly string[] {
  return homesOf(passage, wholesOf(answeredBy(...texts), found)).map(({ text }) => text);
}

function answeredBy(...texts: readonly string[]): Question {
  const answer = texts.map(
    (text): AnswerBlock => ({ kind: 'item', label: null, text, ordinal: null, depth: 0 }),
  );
  return { ...questionNumber(1), answer };
}

async function probabilities(question: Question): Promise<readonly number[]> {
  const words = 'Well, it reads the senders of all frames.'.split(' ');
  const readings = await readPoints({ question, terms: found, words }, rarityIn(bank), openJudgeWeights());
  return readings.map(({ probability }) => probability);
}
