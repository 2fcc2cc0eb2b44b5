import { describe, expect, it } from 'vitest';
import {
  betterOf,
  compressionRatioOf,
  type HearingSummary,
  isInvented,
  isWorthAnother,
  suspicionsOf,
} from '../../../../src/transcription/worker/hearing/suspicion';

const good: HearingSummary = {
  text: ' We watch the data for drift and train the model again.',
  seconds: 4,
  stopped: 'end',
  averageLogProbability: -0.2,
  compressionRatio: 1,
  unheardS: 0.5,
  looksAway: false,
};

describe('what looks like a failure of Whisper', () => {
  it('is not an ordinary sentence', () => {
    expect(suspicionsOf(good)).toEqual([]);
  });

  it.each([
    ['a loop', { stopped: 'loop' }, 'loop'],
    ['no end before the cap', { stopped: 'full' }, 'too-many-tokens'],
    ['a text that deflates too well', { compressionRatio: 2.5 }, 'compresses-well'],
    ['words that the model itself doubts', { averageLogProbability: -1.2 }, 'unsure'],
    ['speech without a word for it', { unheardS: 1.9 }, 'omission'],
    ['two words for ten seconds of speech', { text: ' Thank you.', seconds: 10 }, 'too-few-words'],
  ] as const)('is %s', (_, change, suspicion) => {
    expect(suspicionsOf({ ...good, ...change })).toEqual([suspicion]);
  });

  it('is not a short yes', () => {
    expect(suspicionsOf({ ...good, text: ' Yes.', seconds: 1 })).toEqual([]);
  });
});

describe('another hearing', () => {
  const doubtful = { ...good, averageLogProbability: -0.6 };

  it('is worth its time for what is in doubt, unless someone waits', () => {
    expect(isWorthAnother(doubtful, false)).toBe(true);
    expect(isWorthAnother(doubtful, true)).toBe(false);
    expect(isWorthAnother(good, false)).toBe(false);
  });

  it('is worth its time where a few mumbled words may be left out, unless someone waits', () => {
    expect(isWorthAnother({ ...good, unheardS: 1.5 }, false)).toBe(true);
    expect(isWorthAnother({ ...good, unheardS: 1.5 }, true)).toBe(false);
    expect(isWorthAnother({ ...good, unheardS: 1.2 }, false)).toBe(false);
  });

  it('is for a failure in any case', () => {
    expect(isWorthAnother({ ...good, stopped: 'loop' }, true)).toBe(true);
  });

  it('is not for a breath while someone waits', () => {
    const breath = { ...good, text: ' you', seconds: 0.6, averageLogProbability: -1.8 };
    expect(isWorthAnother(breath, true)).toBe(false);
    expect(isWorthAnother(breath, false)).toBe(true);
  });
});

describe('the better of two hearings', () => {
  const loop = { summary: { ...good, stopped: 'loop', averageLogProbability: -0.1 } as HearingSummary };
  const sure = { summary: good };
  const unsure = { summary: { ...good, averageLogProbability: -0.6 } };

  it('is the one without a failure, even if the other is surer', () => {
    expect(betterOf(loop, sure)).toBe(sure);
    expect(betterOf(sure, loop)).toBe(sure);
  });

  it('is the surer one of two good ones', () => {
    expect(betterOf(unsure, sure)).toBe(sure);
  });
});

it('deflates a loop much better than speech', async () => {
  expect(await compressionRatioOf('seven of clubs, '.repeat(20))).toBeGreaterThan(2.4);
  expect(await compressionRatioOf(good.text)).toBeLessThan(2.4);
  expect(await compressionRatioOf('')).toBe(0);
});

describe('words that nobody said', () => {
  const word = (text: string, confidence: number) => ({ text, startS: 0.1, endS: 0.3, confidence });

  const lasting = (seconds: number): HearingSummary => ({ ...good, seconds });

  it('are those of a brief sound of which no word is sure', () => {
    expect(isInvented([word('you', 0.17)], lasting(0.6))).toBe(true);
    expect(isInvented([word('you', 0.17)], lasting(2))).toBe(false);
  });

  it('are a sentence that Whisper makes of a breath, of which a word or two follow surely from the others', () => {
    const breath = { ...lasting(0.6), averageLogProbability: -1.8 };
    const sentence = [
      word("I'm", 0.05),
      word('going', 0.1),
      word('to', 0.75),
      word('do', 0.08),
      word('this.', 0.24),
    ];
    expect(isInvented(sentence, breath)).toBe(true);
    expect(isInvented(sentence, { ...breath, seconds: 2 })).toBe(false);
  });

  it('are words in doubt that were found nowhere in the sound, as of a hum', () => {
    const hum = { ...lasting(5), averageLogProbability: -1.6, looksAway: true };
    expect(isInvented([word('you', 0.2), word('you', 0.3)], hum)).toBe(true);
    expect(isInvented([word('you', 0.2), word('you', 0.3)], { ...hum, looksAway: false })).toBe(false);
  });

  it('are not an um, which may be found behind its end', () => {
    expect(
      isInvented([word('Um...', 0.6)], { ...lasting(1.1), averageLogProbability: -0.5, looksAway: true }),
    ).toBe(false);
  });

  it('are none but punctuation', () => {
    expect(isInvented([word('.', 0.9)], lasting(5))).toBe(true);
  });

  it('are not a mumbled no, and not a number', () => {
    expect(isInvented([word('No.', 0.4)], lasting(0.6))).toBe(false);
    expect(isInvented([word('5', 0.9)], lasting(0.6))).toBe(false);
  });
});
