import { describe, expect, it } from 'vitest';
import { createHear } from '../../../../src/transcription/worker/hearing/hear';
import type { Sound } from '../../../../src/transcription/worker/model/decoder';
import type { Whisper } from '../../../../src/transcription/worker/model/whisper';

const END = 3;
const [UNSURE, SURE] = [1, 2];
const SECOND = new Float32Array(16_000).fill(0.1);

/** A Whisper that is unsure of a word in a short context and sure of another in 30 s. */
function doubtingWhisper(onSecond: () => void = () => {}): { whisper: Whisper; contexts: readonly number[] } {
  const contexts: number[] = [];
  let favourites: number[] = [];
  const step = async () => {
    const token = favourites.shift() ?? END;
    const logits = new Float32Array(4).fill(-20);
    logits[token] = 5;
    if (token === UNSURE) logits.fill(4.9, 0, END).fill(5, UNSURE, SURE);
    return { logits, attention: new Float32Array(1500) };
  };
  const whisper: Whisper = {
    async encode(_, contextS): Promise<Sound> {
      contexts.push(contextS);
      if (contexts.length > 1) onSecond();
      favourites = [contextS === 30 ? SURE : UNSURE, END];
      return {};
    },
    decoder: { begin: step, next: step },
    alignmentHeads: 1,
    wordLagS: 0,
    rules: { end: END, textBelow: END, never: new Set(), notFirst: new Set() },
    opening: [],
    languages: null,
    promptOpening: null,
    tokenize: () => [],
    textOf: (tokens) => tokens.map((token) => [' ', ' so', ' sew'][token]).join(''),
    dispose: async () => {},
  };
  return { whisper, contexts };
}

const shouldStop = async () => false;

describe('a piece that is heard in doubt', () => {
  it('is heard again with all the context that Whisper knows, and the surer words stay', async () => {
    const { whisper, contexts } = doubtingWhisper();
    const { words } = await createHear(whisper)(SECOND, { terms: [], shouldStop });
    expect(contexts).toEqual([6, 30]);
    expect(words.map(({ text }) => text)).toEqual(['sew']);
  });

  it('is not when someone waits for the text', async () => {
    const { whisper, contexts } = doubtingWhisper();
    const { words } = await createHear(whisper)(SECOND, { terms: [], shouldStop, isAwaited: () => true });
    expect(contexts).toEqual([6]);
    expect(words.map(({ text }) => text)).toEqual(['so']);
  });

  it('is heard again with less context when it looks like a failure and someone waits', async () => {
    const { whisper, contexts } = doubtingWhisper();
    // Four seconds of which one word was written: a decoder that ended too early.
    const fourSeconds = new Float32Array(64_000).fill(0.1);
    await createHear(whisper)(fourSeconds, { terms: [], shouldStop, isAwaited: () => true });
    await createHear(whisper)(fourSeconds, { terms: [], shouldStop });
    expect(contexts).toEqual([6, 10, 6, 30]);
  });

  it('is heard again with less context in a pause, after which someone may wait at any moment', async () => {
    const { whisper, contexts } = doubtingWhisper();
    await createHear(whisper)(SECOND, { terms: [], shouldStop, inPause: true });
    expect(contexts).toEqual([6, 10]);
  });

  it('keeps its first words when someone begins to wait meanwhile', async () => {
    let awaited = false;
    const { whisper, contexts } = doubtingWhisper(() => {
      awaited = true;
    });
    const { words } = await createHear(whisper)(SECOND, { terms: [], shouldStop, isAwaited: () => awaited });
    expect(contexts).toEqual([6, 30]);
    expect(words.map(({ text }) => text)).toEqual(['so']);
  });
});

describe('a piece in another language', () => {
  const LANGUAGES = { start: 4, english: 5, others: [6] };

  /** The same Whisper, which guesses that English is spoken with this probability. */
  function guessing(english: number): Whisper {
    const { whisper } = doubtingWhisper();
    const { decoder } = whisper;
    const guess = [0, 0, 0, 0, 0, Math.log(english), Math.log(1 - english)];
    return {
      ...whisper,
      languages: LANGUAGES,
      decoder: {
        next: decoder.next,
        begin: async (sound, tokens, rules) =>
          tokens.includes(LANGUAGES.start)
            ? { logits: Float32Array.from(guess), attention: new Float32Array(0) }
            : decoder.begin(sound, tokens, rules),
      },
    };
  }
  const surenessIf = async (english: number) => {
    const threeSeconds = new Float32Array(48_000).fill(0.1);
    const { words } = await createHear(guessing(english))(threeSeconds, { terms: [], shouldStop });
    return words.map(({ text, confidence }) => ({ text, confidence }));
  };

  it('keeps its words, which are a translation, and none of them is sure', async () => {
    expect(await surenessIf(0.9)).toEqual([{ text: 'sew', confidence: 1 }]);
    expect(await surenessIf(0.1)).toEqual([{ text: 'sew', confidence: 0.2 }]);
  });
});
