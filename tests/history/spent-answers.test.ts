import { describe, expect, it } from 'vitest';
import { openSpentAnswers } from '../../src/history/spent-answers';

/** What outlasts a reload. */
function entries(before: Record<string, string> = {}) {
  const kept = new Map(Object.entries(before));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('answers that are used up', () => {
  it('are counted a question, over a reload and until the next day', () => {
    const tab = entries();
    let day = 20_000;
    openSpentAnswers(tab, () => day).keep('baking', 'q1', 2);
    const reloaded = openSpentAnswers(tab, () => day);
    expect(reloaded.of('baking', 'q1')).toBe(2);
    expect(reloaded.of('baking', 'q2')).toBe(0);
    day += 1;
    expect(reloaded.of('baking', 'q1')).toBe(0);
    reloaded.keep('baking', 'q2', 1);
    expect([reloaded.of('baking', 'q1'), reloaded.of('baking', 'q2')]).toEqual([0, 1]);
  });

  it('are none where nothing, or something else, is stored', () => {
    for (const tab of [
      null,
      entries(),
      entries({ 'viva-voce/spent-answers': '{"day":' }),
      entries({ 'viva-voce/spent-answers': '{"day":1}' }),
    ])
      expect(openSpentAnswers(tab, () => 1).of('baking', 'q1')).toBe(0);
  });
});
