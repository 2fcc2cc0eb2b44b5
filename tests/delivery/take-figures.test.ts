import { describe, expect, it } from 'vitest';
import { figuresOver } from '../../src/delivery/take-figures';
import type { SpeechFigures } from '../../src/history/attempt';
import { typedTake } from '../../src/interview/attempt-from-take';
import { takeOf } from '../fakes/practised-attempts';

const speech = (wordsPerMinute: number, speakingS: number, pauseS: number): SpeechFigures => ({
  wordsPerMinute,
  speakingS,
  pauses: [{ startS: 1, endS: 1 + pauseS }],
  fillers: 1,
});

describe('the figures of several takes', () => {
  it('add up, the pace weighted by speaking time', () => {
    const takes = [
      takeOf({ durationS: 60, speech: speech(100, 30, 2) }),
      takeOf({ durationS: 60, speech: speech(160, 60, 3) }),
    ];
    expect(figuresOver(takes)).toEqual({
      durationS: 120,
      speakingS: 90,
      wordsPerMinute: 140,
      pauses: 2,
      pausedS: 5,
      longestPauseS: 3,
      fillers: 2,
    });
  });

  it('leave out what was typed', () => {
    const spoken = takeOf({ durationS: 60, speech: speech(100, 30, 2) });
    expect(figuresOver([spoken, typedTake('typed', 'one two three')])).toEqual(figuresOver([spoken]));
    expect(figuresOver([typedTake('typed', 'one two three')])).toMatchObject({
      durationS: 0,
      wordsPerMinute: null,
    });
  });

  it('claim no pace when nothing was measured', () => {
    expect(figuresOver([takeOf({ durationS: 60, speech: null })])).toMatchObject({
      durationS: 60,
      wordsPerMinute: null,
      longestPauseS: 0,
    });
  });
});
