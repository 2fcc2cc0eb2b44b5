import { describe, expect, it } from 'vitest';
import { createHear } from '../../../../src/transcription/worker/hearing/hear';
import type { Sound } from '../../../../src/transcription/worker/model/decoder';
import type { Whisper } from '../../../../src/transcription/worker/model/whisper';

const END = 3;
const [UNSURE, SURE] = [1, 2];
const SECOND = new Float32Array(16_000).fill(0.1);

/** A Whisper that is unsure of a word in a short context and sure of another in 30 s. */
function doubtingWhisper(onSecond: () => void = () => {}) {
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
