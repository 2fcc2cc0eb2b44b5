import { describe, expect, it } from 'vitest';
import { AT_MY_PACE, PRESETS } from '../../src/interview/limits';
import { limitsLine, limitsName, timeNews } from '../../src/words/limit-words';

describe('the rules of an answer in words', () => {
  it('leave out what has no limit', () => {
    expect(limitsLine(AT_MY_PACE)).toBe('Nothing is timed.');
    expect(limitsLine(PRESETS['one-way-video'])).toBe(
      '30 s to think, then 3-2-1 · 2:00 for the answer, then it stops · 1 retake.',
    );
    expect(limitsLine(PRESETS.panel)).toBe('3:00 for the answer, with a reminder · one answer, no retake.');
  });

  it('have the name of their preset', () => {
    expect(limitsName(PRESETS.phone)).toBe('Phone screen');
    expect(limitsName({ ...PRESETS.phone, thinkS: 15 })).toBe('My own rules');
  });

  it('tell of the end of the time, and what comes then', () => {
    expect([60, 15, 1, 0, -9].map((left) => timeNews(left, 'gentle'))).toEqual([
      '',
      'Less than 15 seconds left.',
      'Less than 15 seconds left.',
      'Time is up. Finish your thought.',
      'Time is up. Finish your thought.',
    ]);
    expect(timeNews(10, 'hard')).toMatch(/stops by itself/);
  });
});
