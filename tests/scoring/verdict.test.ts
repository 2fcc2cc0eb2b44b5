import { describe, expect, it } from 'vitest';
import { isUncertain } from '../../src/review/uncertain';
import { readAnswer } from '../../src/scoring/spoken-answer';
import { verdictOn } from '../../src/scoring/verdict';
import { readLexically } from '../../src/scoring/words/lexical-reading';
import { rarityIn } from '../../src/scoring/words/rarity';
import { bank, keyTerm } from './spoken';

const TEXT = 'The lamp is not in a closed path.';

/** The verdict on a term where words deny it and the judge of points says how likely it was conveyed. */
function verdictAt(probability: number, passage?: string, text = TEXT, wording = 'closed path') {
  const answer = readAnswer(text.split(' '));
  const term = keyTerm(wording, passage === undefined ? {} : { passage });
  const lexical = readLexically(term, answer, rarityIn(bank));
  const reading = { answer, readings: [lexical], meaning: null, points: [] };
  const sentence = { first: 0, last: answer.words.length - 1, text };
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

describe('a negative statement', () => {
  const statement = 'lamp is not in a closed path';

  it('is denied by whoever says all of it but its "not", however sure the judge is', () => {
    expect(verdictAt(0.95, statement, 'The lamp is in a closed path.', statement)).toMatchObject({
      verdict: 'denied',
      credit: 0,
    });
  });

  it.each([
    'We found out that the lamp is in a closed path.',
    'It turned out that the lamp is in a closed path.',
    'If you take it out of the box, the lamp is in a closed path.',
  ])('is denied beside an "out" that is of something else: %s', (text) => {
    expect(verdictAt(0.95, statement, text, statement)).toMatchObject({ verdict: 'denied', credit: 0 });
  });

  it.each(['The lamp is out of the closed path.', 'The lamp isn"t in a closed path.'])(
    'is said by "%s"',
    (text) => {
      expect(verdictAt(0.95, statement, text, statement).verdict).not.toBe('denied');
    },
  );

  it('is left to the judge where less of it is said', () => {
    const verdict = verdictAt(0.95, statement, 'The other lamp is on a path.', statement);
    expect(verdict).toMatchObject({ verdict: 'close', credit: 0.95 });
  });
});

describe('a point whose number was not said', () => {
  const term = 'oven reaches 220 degrees before the loaf goes in';
  const passage = 'The oven reaches 220 degrees before the loaf goes in';

  it('is close where the judge is surer of the rest than it need be of others', () => {
    const text = 'You wait for the heat, and bake only then.';
    expect(verdictAt(0.7, passage, text, term)).toMatchObject({ verdict: 'close', credit: 0.7 });
    expect(verdictAt(0.6, passage, text, term).verdict).toBe('missed');
  });

  it.each([
    'You wait for 40 minutes until it is hot, and bake only then.', // counts no degrees
    'You wait until the 2 kilo loaf has risen and it is hot, and bake only then.', // is in the passage
    'You wait for the heat, 30 above that for rolls, and bake at 220 only then.', // is beside the one that was meant
  ])('is close beside a number that stands for no other: %s', (text) => {
    expect(verdictAt(0.7, `${passage}, all 2 kilos of it`, text, term).verdict).toBe('close');
  });

  it('is missed, and asked about, where another number was said', () => {
    const verdict = verdictAt(0.9, passage, 'You wait for 180 degrees, and bake only then.', term);
    expect(verdict).toMatchObject({ verdict: 'missed' });
    expect(isUncertain(verdict)).toBe(true);
  });
});

describe('a point that is said with another number', () => {
  const term = 'circuit 4 has no closed path';

  it('counts half, however sure the judge is of its other words, and is asked about', () => {
    const verdict = verdictAt(0.98, term, 'Circuit 5 has no closed path.', term);
    expect(verdict).toMatchObject({ verdict: 'missed', credit: 0.49 });
    expect(isUncertain(verdict)).toBe(true);
  });
});

describe('a point whose sentence is a near miss', () => {
  const term = keyTerm('automatic way back', {
    passage: 'The way back to the old version is automatic',
    nearMisses: ['manual rollback', 'we go back by hand whenever it breaks'],
  });

  /** The verdict where the judge is sure that the sentence conveys the point. */
  function verdictIn(text: string) {
    const answer = readAnswer(text.split(' '));
    const lexical = readLexically(term, answer, rarityIn(bank));
    const reading = { answer, readings: [lexical], meaning: null, points: [] };
    const sentence = { first: 0, last: answer.words.length - 1, text };
    return verdictOn(lexical, undefined, reading, { passage: term.term, probability: 0.9, sentence });
  }

  it.each([
    ['So we do a manual rollback.', 'manual rollback'],
    ['We go back by hand whenever it breaks.', 'we go back by hand whenever it breaks'],
  ])('counts for nothing in "%s"', (text, heard) => {
    expect(verdictIn(text)).toMatchObject({
      verdict: 'missed',
      credit: 0,
      evidence: { reason: { kind: 'near-miss', heard } },
    });
  });

  it('counts where the sentence says much more, or denies the near miss', () => {
    const much =
      'Traffic returns to the last good version by itself, so nobody needs a manual rollback at night.';
    expect(verdictIn(much)).toMatchObject({ verdict: 'close', credit: 0.9 });
    expect(verdictIn('We never do a manual rollback.')).toMatchObject({ verdict: 'close' });
  });
});
