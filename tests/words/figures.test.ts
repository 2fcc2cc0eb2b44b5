import { describe, expect, it } from 'vitest';
import { dayOf, isoDay, momentOf } from '../../src/words/days';
import { bytesInWords, durationInWords, percent } from '../../src/words/figures';

describe('numbers in words', () => {
  it('keep number and unit on one line', () => {
    expect(percent(0.714)).toBe('71\u00a0%');
    expect(bytesInWords(0)).toBe('0\u00a0kB');
    expect(bytesInWords(512)).toBe('1\u00a0kB');
    expect(bytesInWords(44_733_758)).toBe('44.7\u00a0MB');
    expect(bytesInWords(10_737_418_240)).toBe('10.7\u00a0GB');
  });

  it('name a duration by its size', () => {
    expect([40, 720, 3900].map(durationInWords)).toEqual(['40 s', '12 min', '1 h 5 min']);
  });
});

describe('days in words', () => {
  const noon = new Date(2026, 2, 12, 12).getTime();

  it('have their names', () => {
    expect(dayOf(noon - 3_600_000, noon)).toBe('today');
    expect(dayOf(new Date(2026, 2, 11, 23, 59).getTime(), noon)).toBe('yesterday');
    expect(dayOf(new Date(2026, 0, 2).getTime(), noon)).toBe('2 January');
    expect(dayOf(new Date(2025, 0, 2).getTime(), noon)).toBe('2 January 2025');
    expect(momentOf(noon, noon)).toBe('today at 12:00');
  });

  it('are those of this machine, from its midnight to its midnight', () => {
    expect(isoDay(new Date(2026, 2, 12, 0, 0).getTime())).toBe('2026-03-12');
    expect(isoDay(new Date(2026, 2, 12, 23, 59).getTime())).toBe('2026-03-12');
  });
});
