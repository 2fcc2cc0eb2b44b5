import { describe, expect, it } from 'vitest';
import { oneAfterOther } from '../../../../src/base/one-after-other';
import { SAMPLE_RATE_HZ } from '../../../../src/base/sample-rate';
import { joined, takeSamples } from '../../../../src/recorder/take-samples';
import { MOST_UNHEARD } from '../../../../src/transcription/protocol';
import type { Segment } from '../../../../src/transcription/transcript';
import { type Answer, openAnswer } from '../../../../src/transcription/worker/answer/answer';
import type { Hear, HearOptions } from '../../../../src/transcription/worker/hearing/hear';
import { collectGarbage } from '../../../collect-garbage';

/** A value that isn't silence; what is said is the number of the second, so that lost and doubled sound shows. */
function speech(seconds: number): Float32Array {
  return new Float32Array(Math.round(seconds * SAMPLE_RATE_HZ)).fill(0.5);
}
const silence = (seconds: number) => new Float32Array(Math.round(seconds * SAMPLE_RATE_HZ));

/** Hears one word per piece: its length in seconds. */
function createListener(onWants: (before: number) => void = () => {}) {
  const heardS: number[] = [];
  const terms: (readonly string[])[] = [];
  let partials: { readonly segments: readonly Segment[]; readonly behindS: number }[] = [];
  const hear: Hear = async (samples: Float32Array, options: HearOptions) => {
    const seconds = samples.length / SAMPLE_RATE_HZ;
    await options.shouldStop();
    heardS.push(seconds);
    terms.push(options.terms);
    const word = { text: seconds.toFixed(1), startS: 0, endS: seconds };
    return { words: [word], averageLogProbability: 0 };
  };
  const answer = openAnswer({
    ears: Promise.resolve({ hear, detectSpeech: async (frame) => (frame[0] === 0 ? 0 : 1) }),
    terms: ['Kafka'],
    onPartial: (segments, heardS) => {
      partials = [...partials, { segments, behindS: answer.samples / SAMPLE_RATE_HZ - heardS }];
    },
    onWants,
    breathe: () => Promise.resolve(),
  });
  return { answer, heardS, terms, partials: () => partials };
}

/**
 * Until the answer has nothing left to do with what it was given: all that it waits for here is settled already, and
 * Node takes no new turn while there is such a promise.
 */
function idle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The sound that is there afterwards and was not before. */
async function secondsHeldOf(pushing: () => Promise<void>): Promise<number> {
  const soundBytes = () => process.memoryUsage().arrayBuffers;
  await collectGarbage();
  const before = soundBytes();
  await pushing();
  await collectGarbage();
  return (soundBytes() - before) / Float32Array.BYTES_PER_ELEMENT / SAMPLE_RATE_HZ;
}

async function wordsIn(answer: Answer): Promise<readonly string[]> {
  answer.finish();
  return ((await answer.heard) ?? []).flatMap(({ words }) => words.map(({ text }) => text));
}

/** What becomes of an answer, and of the words of another that waits behind it for its turn. */
function heardWithNext({ heard }: Answer): readonly [Answer['heard'], Promise<readonly string[]>] {
  const next = createListener();
  next.answer.push(speech(3));
  const inTurn = oneAfterOther();
  return [inTurn(() => heard), inTurn(() => wordsIn(next.answer))];
}

describe('an answer', () => {
  it('without speech has no segments, and Whisper is not asked', async () => {
    const { answer, heardS } = createListener();
    answer.push(silence(5));
    expect(await wordsIn(answer)).toEqual([]);
    expect(heardS).toEqual([]);
  });

  it('is heard piece by piece while it is spoken, with the terms of the question', async () => {
    const { answer, heardS, terms, partials } = createListener();
    answer.push(speech(7));
    answer.push(silence(1));
    answer.push(speech(1));
    await idle();
    expect(heardS).toHaveLength(1);
    expect(terms).toEqual([['Kafka']]);
    expect(partials()[0]?.segments).toHaveLength(1);
    expect(await wordsIn(answer)).toHaveLength(2);
  });

  it('costs nothing after the stop when the speaker was silent before', async () => {
    const { answer, heardS } = createListener();
    answer.push(speech(3));
    answer.push(silence(0.5));
    await idle();
    expect(heardS).toHaveLength(1);
    expect(await wordsIn(answer)).toHaveLength(1);
    expect(heardS).toHaveLength(1);
  });

  it('hears again what was heard ahead when the speaker went on', async () => {
    const { answer, heardS } = createListener();
    answer.push(speech(3));
    answer.push(silence(0.5));
    await idle();
    answer.push(speech(1));
    expect(await wordsIn(answer)).toHaveLength(1);
    expect(heardS.at(-1)).toBeGreaterThan(4.4);
  });

  it('hears what follows the last pause alone after the stop', async () => {
    const { answer, heardS } = createListener();
    answer.push(speech(3));
    answer.push(silence(0.5));
    await idle();
    answer.push(speech(2.5));
    await idle();
    expect(heardS).toHaveLength(1);
    expect(await wordsIn(answer)).toHaveLength(2);
    expect(heardS[1]).toBeCloseTo(2.75, 1);
  });

  it('hears a whole piece when it is closed while the speaker goes on', async () => {
    const { answer, heardS } = createListener();
    answer.push(speech(3));
    answer.push(silence(0.5));
    await idle();
    answer.push(speech(3));
    answer.push(silence(0.7));
    answer.push(speech(1));
    await idle();
    expect(heardS.map((seconds) => Math.round(seconds))).toEqual([3, 7]);
  });

  it('stops hearing ahead when the speaker has gone on for long, as on a slow machine', async () => {
    let stopped = false;
    const answer = openAnswer({
      ears: Promise.resolve({
        hear: async (_samples, { shouldStop }) => {
          answer.push(speech(2));
          stopped = await shouldStop();
          return { words: [], averageLogProbability: 0 };
        },
        detectSpeech: async (frame) => (frame[0] === 0 ? 0 : 1),
      }),
      terms: [],
      onPartial: () => {},
      breathe: () => Promise.resolve(),
    });
    answer.push(speech(2.5));
    answer.push(silence(0.4));
    await idle();
    expect(stopped).toBe(true);
    answer.cancel();
  });

  it('has wide windows heard by the model that is for them, and all else by the other', async () => {
    const heard: string[] = [];
    const by =
      (name: string): Hear =>
      async (samples) => {
        heard.push(`${name} ${Math.round(samples.length / SAMPLE_RATE_HZ)} s`);
        return { words: [{ text: name, startS: 0, endS: 1, confidence: 0.9 }], averageLogProbability: 0 };
      };
    const answer = openAnswer({
      ears: Promise.resolve({
        hear: by('follower'),
        hearWide: by('overtaker'),
        detectSpeech: async (frame) => (frame[0] === 0 ? 0 : 1),
      }),
      terms: [],
      onPartial: () => {},
      breathe: () => Promise.resolve(),
    });
    for (const seconds of [6, 9, 2]) {
      answer.push(speech(seconds));
      await idle();
      if (seconds > 2) answer.push(silence(0.5));
      await idle();
    }
    expect(heard).toEqual(['follower 6 s', 'follower 10 s', 'overtaker 16 s']);
    expect(await wordsIn(answer)).toEqual(['overtaker', 'follower']);
  });

  it('has a wide window heard when the speaker thinks for long, and none while Stop may follow', async () => {
    const { answer, heardS } = createListener();
    for (const seconds of [6, 9]) {
      answer.push(speech(seconds));
      answer.push(silence(1.6));
      await idle();
    }
    expect(heardS.map(Math.round)).toEqual([6, 10]);
    answer.push(silence(1.6));
    await idle();
    expect(heardS.map(Math.round)).toEqual([6, 10, 17]);
    answer.cancel();
  });

  it('tells who hears whether someone waits, and whether someone may at any moment', async () => {
    const awaited: object[] = [];
    const answer = openAnswer({
      ears: Promise.resolve({
        hear: async (_samples, { isAwaited, inPause }) => {
          awaited.push({ isAwaited: isAwaited?.(), inPause });
          return { words: [], averageLogProbability: 0 };
        },
        detectSpeech: async (frame) => (frame[0] === 0 ? 0 : 1),
      }),
      terms: [],
      onPartial: () => {},
      breathe: () => Promise.resolve(),
    });
    answer.push(speech(7));
    answer.push(silence(0.5));
    await idle();
    answer.push(speech(3));
    answer.push(silence(0.5));
    await idle();
    answer.push(speech(3));
    await wordsIn(answer);
    expect(awaited).toEqual([
      { isAwaited: false, inPause: false },
      { isAwaited: false, inPause: true },
      { isAwaited: true, inPause: false },
    ]);
  });

  it('takes the last samples along, though they fill no frame', async () => {
    const { answer, heardS } = createListener();
    answer.push(speech(1.011));
    await wordsIn(answer);
    expect(heardS[0]).toBeCloseTo(1.011, 3);
    expect(answer.samples).toBe(Math.round(1.011 * SAMPLE_RATE_HZ));
  });

  it('holds of a long answer no more than what may be heard again', async () => {
    const { answer } = createListener();
    const heldS = await secondsHeldOf(async () => {
      for (let minute = 0; minute < 20; minute += 1) {
        for (let sentence = 0; sentence < 6; sentence += 1) {
          answer.push(speech(8));
          answer.push(silence(2));
        }
        await idle();
      }
    });
    expect(heldS).toBeLessThan(400);
    await wordsIn(answer);
    expect(answer.samples).toBe(1_200 * SAMPLE_RATE_HZ);
  });

  it('holds of a long answer that comes faster than it is heard no more than it asked for, and hears the same', async () => {
    const sentences = Array.from({ length: 40 }, (_, n) => [speech(4 + (n % 9)), silence(1)]).flat();
    const minutes = joined(takeSamples([...sentences, speech(2)]));
    const whole = createListener();
    whole.answer.push(minutes);
    const words = await wordsIn(whole.answer);

    let most = 0;
    let sent = 0;
    const feed = (before: number) => {
      answer.push(minutes.subarray(sent, before));
      sent = Math.min(before, minutes.length);
    };
    const { answer, partials } = createListener(feed);
    feed(MOST_UNHEARD);
    answer.finish(minutes.length);
    const heard = ((await answer.heard) ?? []).flatMap((segment) => segment.words.map(({ text }) => text));
    for (const { behindS } of partials()) most = Math.max(most, behindS);
    expect(heard).toEqual(words);
    expect(answer.samples).toBe(minutes.length);
    expect(Math.round(most * SAMPLE_RATE_HZ)).toBeLessThanOrEqual(MOST_UNHEARD);
  });

  it('goes on asking for sound in a silence that is longer than what it has room for', async () => {
    const asked: number[] = [];
    const { answer } = createListener((before) => asked.push(before));
    answer.push(silence(90));
    await idle();
    expect(asked.at(-1)).toBeGreaterThan(170 * SAMPLE_RATE_HZ);
    answer.cancel();
  });

  it('does not hold all of a long silence', async () => {
    const { answer } = createListener();
    const heldS = await secondsHeldOf(async () => {
      answer.push(speech(8));
      for (let minute = 0; minute < 20; minute += 1) {
        answer.push(silence(60));
        await idle();
      }
    });
    expect(heldS).toBeLessThan(400);
    answer.push(speech(3));
    expect(await wordsIn(answer)).toHaveLength(2);
  });

  it('ends with nothing when it is cancelled', async () => {
    const { answer } = createListener();
    answer.push(speech(3));
    answer.cancel();
    expect(await answer.heard).toBeNull();
  });

  it('gives its turn away when it was cancelled before it came, with no sound yet', async () => {
    let takeTurn = () => {};
    const turn = new Promise<void>((resolve) => {
      takeTurn = resolve;
    });
    const detectSpeech = async () => 0;
    const hear: Hear = async () => ({ words: [], averageLogProbability: 0 });
    const cancelled = openAnswer({
      ears: turn.then(() => ({ hear, detectSpeech })),
      terms: [],
      onPartial: () => {},
      breathe: () => Promise.resolve(),
    });
    const [first, second] = heardWithNext(cancelled);
    cancelled.cancel();
    takeTurn();
    expect(await first).toBeNull();
    expect(await second).toHaveLength(1);
  });

  it('gives its turn away when it is cancelled while a wide window is heard, and no sound comes any more', async () => {
    let windows = 0;
    const answer = openAnswer({
      ears: Promise.resolve({
        hear: async () => ({ words: [], averageLogProbability: 0 }),
        hearWide: async (_samples, { shouldStop }) => {
          windows += 1;
          answer.cancel();
          await shouldStop();
          return { words: [], averageLogProbability: 0 };
        },
        detectSpeech: async (frame) => (frame[0] === 0 ? 0 : 1),
      }),
      terms: [],
      onPartial: () => {},
      breathe: () => Promise.resolve(),
    });
    const [first, second] = heardWithNext(answer);
    for (const seconds of [6, 9, 2]) {
      answer.push(speech(seconds));
      await idle();
      if (seconds > 2) answer.push(silence(0.5));
      await idle();
    }
    expect(windows).toBe(1);
    expect(await first).toBeNull();
    expect(await second).toHaveLength(1);
  });

  it('gives its turn away when it is cancelled while it looks for speech', async () => {
    const answer = openAnswer({
      ears: Promise.resolve({
        hear: async () => ({ words: [], averageLogProbability: 0 }),
        detectSpeech: async () => 0,
      }),
      terms: [],
      onPartial: () => {},
      breathe: async () => answer.cancel(),
    });
    await idle();
    answer.push(silence(3));
    expect(await answer.heard).toBeNull();
  });

  it('counts times from the start of the take', async () => {
    const { answer } = createListener();
    answer.push(silence(2));
    answer.push(speech(2));
    answer.finish();
    const segments = (await answer.heard) ?? [];
    expect(segments[0]?.startS).toBeCloseTo(2, 1);
    expect(segments[0]?.endS).toBeCloseTo(4, 1);
  });

  it('fails when hearing fails', async () => {
    const answer = openAnswer({
      ears: Promise.reject(new Error('no model')),
      terms: [],
      onPartial: () => {},
      breathe: () => Promise.resolve(),
    });
    await expect(answer.heard).rejects.toThrow('no model');
  });
});
