import { describe, expect, it } from 'vitest';
import {
  AT_MY_PACE,
  mayAnswerAgain,
  PRESETS,
  preparationFor,
  presetOf,
  wasCutOff,
} from '../../src/interview/limits';

const video = PRESETS['one-way-video'];

describe('limits', () => {
  it('are known by the name of their preset, and as soon as one is changed by none', () => {
    expect(presetOf(AT_MY_PACE)).toBe('own-pace');
    expect(presetOf({ ...video })).toBe('one-way-video');
    expect(presetOf({ ...video, retakes: 2 })).toBeNull();
    expect(presetOf({ ...AT_MY_PACE, end: 'hard' })).toBe('own-pace'); // nothing ends
  });

  it('put thinking before the count-in, and nothing before an answer at one’s own pace', () => {
    expect(preparationFor(video)).toEqual([
      { stage: 'thinking', seconds: 30 },
      { stage: 'count-in', seconds: 3 },
    ]);
    expect(preparationFor(AT_MY_PACE)).toEqual([]);
  });

  it('allow as many retakes as they say after the first answer', () => {
    expect([0, 1, 2].map((spent) => mayAnswerAgain(video, spent))).toEqual([true, true, false]);
    expect(mayAnswerAgain(PRESETS.panel, 1)).toBe(false);
    expect(mayAnswerAgain(AT_MY_PACE, 99)).toBe(true);
  });

  it('cut an answer off only where their end is hard', () => {
    expect(wasCutOff(video, 120)).toBe(true);
    expect(wasCutOff(video, 60)).toBe(false);
    expect(wasCutOff(PRESETS.phone, 200)).toBe(false);
  });
});
