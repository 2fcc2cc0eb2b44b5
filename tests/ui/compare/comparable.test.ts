import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/history/attempt';
import { neighbourOf, pairOf } from '../../../src/ui/compare/comparable';
import { attemptOf, takeOf } from '../../review/spoken';

const answer = (id: string, createdAt: number, number = 6): Attempt => ({
  ...attemptOf([takeOf('words')], []),
  id,
  createdAt,
  question: { id: `q${number}`, number, text: `Question ${number}`, section: 'Section' },
});

const MONDAY = answer('monday', 1);
const TUESDAY = answer('tuesday', 2);
const FRIDAY = answer('friday', 5);
const OTHER = answer('other', 3, 7);
const STORED = [FRIDAY, OTHER, TUESDAY, MONDAY];

describe('what an answer is compared with', () => {
  it('is the answer before it to the same question', () => {
    expect(neighbourOf(FRIDAY, STORED)).toBe(TUESDAY);
    expect(neighbourOf(TUESDAY, STORED)).toBe(MONDAY);
  });

  it('is the one after it for the first answer', () => {
    expect(neighbourOf(MONDAY, STORED)).toBe(TUESDAY);
  });

  it('is nothing for the only answer', () => {
    expect(neighbourOf(OTHER, STORED)).toBeNull();
  });
});

describe('a pair', () => {
  it('stands in the order of time', () => {
    const expected = { kind: 'pair', earlier: MONDAY, later: FRIDAY };
    expect(pairOf(['monday', 'friday'], STORED)).toEqual(expected);
    expect(pairOf(['friday', 'monday'], STORED)).toEqual(expected);
  });

  it('needs two stored answers to one question', () => {
    expect(pairOf(['monday', 'sunday'], STORED).kind).toBe('gone');
    expect(pairOf(['monday', 'monday'], STORED).kind).toBe('same');
    expect(pairOf(['monday', 'other'], STORED).kind).toBe('different questions');
  });
});
