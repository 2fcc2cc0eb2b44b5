import { describe, expect, it } from 'vitest';
import { createDraft } from '../../../../src/transcription/worker/answer/draft';
import { frames, type SoundPiece } from '../../../../src/transcription/worker/answer/sound-pieces';

const piece = (fromS: number, toS: number, nextFromS = toS): SoundPiece => ({
  from: frames(fromS),
  to: frames(toS),
  nextFrom: frames(nextFromS),
});
const word = (text: string, startS: number, confidence = 0.9) => ({
  text,
  startS,
  endS: startS + 0.5,
  confidence,
});
const textOf = (draft: ReturnType<typeof createDraft>) =>
  draft.segments().flatMap(({ words }) => words.map(({ text }) => text));

describe('the draft of an answer', () => {
  it('asks for nothing while too little is new', () => {
    const draft = createDraft();
    draft.close(piece(0, 12), []);
    expect(draft.wideWindow()).toBeNull();
    draft.close(piece(12, 18), []);
    const window = draft.wideWindow();
    if (window) draft.widen(window, []);
    draft.close(piece(18, 24), []);
    expect(draft.wideWindow()).toBeNull();
  });

  it('counts a first piece as new, which no window has heard', () => {
    const draft = createDraft();
    draft.close(piece(0, 12), []);
    draft.close(piece(12, 17.5), []);
    expect(draft.wideWindow()).toEqual({ from: 0, to: frames(17.5) });
  });

  it('tells from where on it may ask for a window', () => {
    const draft = createDraft();
    expect(draft.windowsFrom).toBeNull();
    draft.close(piece(0, 12), []);
    expect(draft.windowsFrom).toBe(0);
    draft.close(piece(12, 24), []);
    draft.close(piece(24, 36), []);
    expect(draft.wideWindow()).toEqual({ from: 0, to: frames(24) });
    draft.widen({ from: 0, to: frames(24) }, []);
    expect(draft.wideWindow()).toBeNull();
    expect(draft.windowsFrom).toBe(frames(24));
  });

  it('gives up windows for what waits for minutes', () => {
    const draft = createDraft();
    for (let fromS = 0; fromS < 600; fromS += 12) draft.close(piece(fromS, fromS + 12), []);
    expect(draft.windowsFrom).toBe(0);
    draft.giveUpLate(frames(600));
    expect(draft.windowsFrom).toBe(frames(288));
    expect(draft.wideWindow()).toEqual({ from: frames(288), to: frames(312) });
  });

  it('asks for all that was heard in short pieces, as one window, once', () => {
    const draft = createDraft();
    draft.close(piece(0, 7), [word('sick', 1), word('purpose', 2, 0.3)]);
    draft.close(piece(7, 16), [word('so', 8)]);
    const window = draft.wideWindow();
    expect(window).toEqual({ from: 0, to: frames(16) });
    if (window) draft.widen(window, [word('sick', 1), word('corpus', 2), word('so', 8)]);
    expect(textOf(draft)).toEqual(['sick', 'corpus', 'so']);
    expect(draft.wideWindow()).toBeNull();
  });

  it('begins another window when the first holds all that one run takes', () => {
    const draft = createDraft();
    draft.close(piece(0, 10), [word('one', 1)]);
    draft.close(piece(10, 20), [word('two', 11)]);
    const first = draft.wideWindow();
    if (first) draft.widen(first, [word('one', 1), word('two', 11)]);
    draft.close(piece(20, 30), [word('three', 21)]);
    draft.close(piece(30, 40), [word('four', 31)]);
    expect(draft.wideWindow()).toEqual({ from: frames(20), to: frames(40) });
    expect(textOf(draft)).toEqual(['one', 'two', 'three', 'four']);
  });

  it('ends a window at a pause rather than in the middle of speech', () => {
    const draft = createDraft();
    draft.close(piece(0, 8), []);
    draft.close(piece(8, 17), []);
    draft.close(piece(17, 26, 25), []);
    expect(draft.wideWindow()).toEqual({ from: 0, to: frames(17) });
  });

  it('writes a word that two overlapping pieces heard once', () => {
    const draft = createDraft();
    draft.close(piece(0, 10, 9), [word('data', 8.4), word('drift', 9.2)]);
    draft.close(piece(9, 15), [word('drift', 9.2), word('again', 10)]);
    expect(textOf(draft)).toEqual(['data', 'drift', 'again']);
  });
});
