import { describe, expect, it } from 'vitest';
import { measureSpeech, speechThreshold } from '../../src/delivery/speech-figures';

const STEP_S = 0.05;

/** A level trace of stretches in seconds. */
function levels(...stretches: readonly (readonly [seconds: number, level: number])[]): number[] {
  return stretches.flatMap(([seconds, level]) => new Array<number>(Math.round(seconds / STEP_S)).fill(level));
}

function words(text: string) {
  return text.split(' ').map((word, index) => ({ text: word, startS: index, endS: index + 1 }));
}

const QUIET = 0.002;
const SPEECH = 0.08;

describe('speech figures', () => {
  it('count words per minute over speaking time: neither the silence around the answer nor long pauses', () => {
    const figures = measureSpeech({
      words: words(new Array(20).fill('word').join(' ')),
      levels: levels([3, QUIET], [5, SPEECH], [2, QUIET], [5, SPEECH], [4, QUIET]),
      durationS: 19,
    });
    expect(figures.speakingS).toBeCloseTo(10, 1);
    expect(figures.wordsPerMinute).toBe(120);
  });

  it('list silences over a second between sounds, and no breath', () => {
    const { pauses } = measureSpeech({
      words: [],
      levels: levels([1, QUIET], [2, SPEECH], [0.9, QUIET], [2, SPEECH], [1.5, QUIET], [2, SPEECH]),
      durationS: 9.4,
    });
    expect(pauses).toHaveLength(1);
    expect(pauses[0]?.startS).toBeCloseTo(5.9, 2);
    expect(pauses[0]?.endS).toBeCloseTo(7.4, 2);
  });

  it('tell speech from a loud room by the noise of the take itself', () => {
    const noisy = levels([2, 0.02], [3, 0.2], [2, 0.02], [3, 0.2]);
    expect(speechThreshold(noisy)).toBeGreaterThan(0.02);
    expect(speechThreshold(noisy)).toBeLessThan(0.2);
    expect(measureSpeech({ words: [], levels: noisy, durationS: 10 }).pauses).toHaveLength(1);
  });

  it('are not fooled by a click inside a pause', () => {
    const clicked = levels([2, SPEECH], [0.8, QUIET], [0.05, 0.3], [0.8, QUIET], [2, SPEECH]);
    expect(measureSpeech({ words: [], levels: clicked, durationS: 5.65 }).pauses).toHaveLength(1);
  });

  it('take the whole duration when there are no levels', () => {
    expect(measureSpeech({ words: words('one two three'), levels: [], durationS: 2 })).toMatchObject({
      speakingS: 2,
      wordsPerMinute: 90,
      pauses: [],
    });
  });

  it('give no pace for an empty take', () => {
    expect(measureSpeech({ words: [], levels: [], durationS: 0 })).toEqual({
      wordsPerMinute: 0,
      speakingS: 0,
      pauses: [],
      fillers: 0,
    });
  });

  it('count fillers as heard, not words that merely look like them', () => {
    const count = (text: string) => measureSpeech({ words: words(text), levels: [], durationS: 1 }).fillers;
    expect(count('Um, so, uhh, you know, it works')).toBe(3);
    expect(count('The album is like a summary')).toBe(0);
  });
});
