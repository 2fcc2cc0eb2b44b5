import { describe, expect, it } from 'vitest';
import { practiceDays } from '../../../src/ui/progress/practice-days';
import { attemptOf, noon } from '../../fakes/practised-attempts';

describe('the days of practice', () => {
  it('include those without an answer, which end a run', () => {
    const answered = [0, 1, 3].map((day) => attemptOf({ at: noon(day) }));
    expect(practiceDays(answered, noon(4))).toEqual([
      { date: '2026-01-05', minutes: 1, inARow: 1 },
      { date: '2026-01-06', minutes: 1, inARow: 2 },
      { date: '2026-01-07', minutes: 0, inARow: 0 },
      { date: '2026-01-08', minutes: 1, inARow: 1 },
      { date: '2026-01-09', minutes: 0, inARow: 0 },
    ]);
  });

  it('are the last four weeks at most, with runs counted from before them', () => {
    const daily = Array.from({ length: 40 }, (_, day) => attemptOf({ at: noon(day) }));
    const days = practiceDays(daily, noon(39));
    expect(days).toHaveLength(28);
    expect(days.at(-1)?.inARow).toBe(40);
  });
});
