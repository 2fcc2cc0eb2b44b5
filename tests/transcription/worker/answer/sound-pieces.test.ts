import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSoundPiece, type SoundPiece } from '../../../../src/transcription/worker/answer/sound-pieces';
import type { SpeechTrack } from '../../../../src/transcription/worker/answer/speech-track';
import { FRAME_S } from '../../../../src/transcription/worker/answer/voice-activity';
import { spokenTrack } from './spoken-track';

const inSeconds = ({ from, to }: SoundPiece) => ({ fromS: from * FRAME_S, toS: to * FRAME_S });

/** All pieces of a whole take, in order. */
function piecesOf(track: SpeechTrack): readonly SoundPiece[] {
  const pieces: SoundPiece[] = [];
  let from = 0;
  for (;;) {
    const next = nextSoundPiece(track, from, 0, true);
    if (next.kind !== 'cut') return pieces;
    pieces.push(next.piece);
    from = next.piece.nextFrom;
  }
}

describe('while the answer is spoken', () => {
  it('waits for speech, and drops the silence before it', () => {
    const next = nextSoundPiece(spokenTrack([0, 4]), 0, 0, false);
    expect(next.kind).toBe('wait');
    expect(next.kind === 'wait' && next.from * FRAME_S).toBeGreaterThan(3.5);
  });

  it('goes on listening while a short piece is spoken', () => {
    expect(nextSoundPiece(spokenTrack([4]), 0, 0, false).kind).toBe('wait');
  });

  it('closes a piece at the pause after a sentence', () => {
    const next = nextSoundPiece(spokenTrack([6, 0.8, 1]), 0, 0, false);
    expect(next.kind).toBe('cut');
    if (next.kind !== 'cut') return;
    expect(inSeconds(next.piece).toS).toBeGreaterThan(6);
    expect(inSeconds(next.piece).toS).toBeLessThan(6.8);
  });

  it('closes no piece at a breath before it is long enough', () => {
    expect(nextSoundPiece(spokenTrack([4, 0.3, 1]), 0, 0, false).kind).toBe('wait');
    expect(nextSoundPiece(spokenTrack([6, 0.3, 1]), 0, 0, false).kind).toBe('cut');
  });

  it('hears ahead while the speaker pauses in a short piece', () => {
    const next = nextSoundPiece(spokenTrack([3, 0.4]), 0, 0, false);
    expect(next.kind).toBe('ahead');
  });

  it('hears a breath ahead only when much is new since the last time, a lasting pause in any case', () => {
    const after3s = Math.round(3 / FRAME_S);
    expect(nextSoundPiece(spokenTrack([3, 0.4, 1, 0.3]), 0, after3s, false).kind).toBe('wait');
    expect(nextSoundPiece(spokenTrack([3, 0.4, 1, 0.6]), 0, after3s, false).kind).toBe('ahead');
    expect(nextSoundPiece(spokenTrack([1, 0.4, 2.5, 0.3]), 0, Math.round(1 / FRAME_S), false).kind).toBe(
      'ahead',
    );
    expect(nextSoundPiece(spokenTrack([3, 0.8]), 0, after3s, false).kind).toBe('wait');
  });

  it('cuts speech without a pause at its quietest moment and lets the pieces overlap', () => {
    const next = nextSoundPiece(spokenTrack([16], 11), 0, 0, false);
    expect(next.kind).toBe('cut');
    if (next.kind !== 'cut') return;
    expect(next.piece.nextFrom).toBeLessThan(next.piece.to);
    expect(inSeconds(next.piece).toS).toBeCloseTo(11, 0);
  });

  it('lets a piece that overlaps the one before begin at a quiet moment, not inside a word', () => {
    const next = nextSoundPiece(spokenTrack([16], 5.1, 6.4), 0, 0, false);
    expect(next.kind === 'cut' && next.piece.to * FRAME_S).toBeCloseTo(6.4, 0);
    expect(next.kind === 'cut' && next.piece.nextFrom * FRAME_S).toBeCloseTo(5.1, 0);
  });

  it('hears about a second again where no moment is quiet', () => {
    const next = nextSoundPiece(spokenTrack([16]), 0, 0, false);
    if (next.kind !== 'cut') throw new Error('Nothing was cut');
    const overlapS = (next.piece.to - next.piece.nextFrom) * FRAME_S;
    expect(overlapS).toBeGreaterThanOrEqual(0.5);
    expect(overlapS).toBeLessThanOrEqual(1.6);
  });

  it('merges what has piled up into a wide piece of up to 27 s, that ends at its longest pause', () => {
    const next = nextSoundPiece(spokenTrack([6, 0.8, 9, 0.9, 6, 0.4, 6, 0.8]), 0, 0, false);
    expect(next.kind === 'cut' && inSeconds(next.piece).toS).toBeCloseTo(16, 0);
  });
});

describe('after the end', () => {
  it('takes the rest as one piece, with some quiet around it', () => {
    expect(piecesOf(spokenTrack([0, 2, 3, 2])).map(inSeconds)).toEqual([
      { fromS: expect.closeTo(1.75, 1), toS: expect.closeTo(5.25, 1) },
    ]);
  });

  it('takes as much as one run holds, for there is nothing more to wait for', () => {
    const [piece, ...others] = piecesOf(spokenTrack([6, 0.8, 9, 0.9, 6]));
    expect(piece && inSeconds(piece).toS).toBeGreaterThan(22);
    expect(others).toEqual([]);
  });

  it('has nothing to take from silence', () => {
    expect(piecesOf(spokenTrack([0, 20]))).toEqual([]);
  });

  it('leaves no frame of speech out, and makes no piece that is too long for one run', () => {
    const turns = fc.array(fc.double({ min: 0.1, max: 40, noNaN: true }), { maxLength: 8 });
    fc.assert(
      fc.property(turns, (seconds) => {
        const track = spokenTrack(seconds);
        const pieces = piecesOf(track);
        const covered = (frame: number) => pieces.some(({ from, to }) => frame >= from && frame < to);
        for (let frame = 0; frame < track.length; frame++) {
          if (track.isSpeech(frame)) expect(covered(frame)).toBe(true);
        }
        for (const { from, to } of pieces) expect((to - from) * FRAME_S).toBeLessThan(28);
      }),
      { numRuns: 60 },
    );
  });
});
