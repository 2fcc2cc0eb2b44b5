import { describe, expect, it } from 'vitest';
import { isUncertain } from '../../src/review/uncertain';
import { readAnswer } from '../../src/scoring/spoken-answer';
import { verdictOn } from '../../src/scoring/verdict';
import { readLexically } from '../../src/scoring/words/lexical-reading';
import { rarityIn } from '../../src/scoring/words/rarity';
import { bank, keyTerm } from './spoken';

const TEXT = 'The lamp is not in a closed path.';

/** The verdict on "closed path" where words deny it and the judge of points says how likely it was conveyed. */
function verdictAt(probability: number, passage?: string) {
  const answer = readAnswer(TEXT.split(' '));
  const term = keyTerm('closed path', passage === undefined ? {} : { passage });
  const lexical = readLexically(term, answer, rarityIn(bank));
  const reading = { answer, readings: [lexical], meaning: null, points: [] };
  const sentence = { first: 0, last: 7, text: TEXT };
  const point = { passage: passage ?? term.term, probability, sentence };
  return verdictOn(lexical, undefined, reading, point);
}

describe('a point that words deny', () => {
  const passage = 'The lamp is no longer in a closed path';

  it('is denied where the judge doubts it, too', () => {
    expect(verdictAt(0.3, passage)).toMatchObject({ verdict: 'denied', credit: expect.closeTo(0.09) });
  });

  it('is asked about where the judge is half sure of it', () => {
    const verdict = verdictAt(0.6, passage);
    expect(verdict).toMatchObject({ verdict: 'missed', credit: expect.closeTo(0.36) });
    expect(verdict.evidence?.reason).toEqual({ kind: 'denied', by: 'not' });
    expect(isUncertain(verdict)).toBe(true);
  });

  it('counts where the judge is sure of it', () => {
    expect(verdictAt(0.9, passage)).toMatchObject({ verdict: 'close', credit: 0.9 });
  });

  it('is denied all the same when a person wrote the term', () => {
    expect(verdictAt(0.9)).toMatchObject({ verdict: 'denied', credit: 0 });
  });
});
