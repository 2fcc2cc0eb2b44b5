import { SAMPLE_RATE_HZ } from '../../../base/sample-rate';
import { MOST_UNHEARD } from '../../protocol';
import type { Segment, Word } from '../../transcript';
import type { Hear } from '../hearing/hear';
import { fitToSpeech } from '../hearing/word-times';
import { createAhead } from './ahead';
import { createDraft, type Window } from './draft';
import { createSampleStore } from './sample-store';
import { frames, nextSoundPiece, SHORTEST_REST, type SoundPiece } from './sound-pieces';
import { createSpeechTrack, lastSpeech } from './speech-track';
import { type DetectSpeech, FRAME_S, FRAME_SAMPLES, rootMeanSquare } from './voice-activity';

/** One answer on its way from samples to text. */
export interface Answer {
  /** 16 kHz mono samples, in order. */
  push(samples: Float32Array): void;
  /** The speaker stopped after so many samples, all that are here unless given; those that are not here yet still come. */
  finish(samples?: number): void;
  cancel(): void;
  /** Samples that arrived. */
  readonly samples: number;
  /** Resolves with all segments once `finish` was called and all is heard; null when cancelled. Empty: no speech. */
  readonly heard: Promise<readonly Segment[] | null>;
}

export interface Ears {
  readonly hear: Hear;
  /** For wide windows, for which nobody waits; the same unless given. */
  readonly hearWide?: Hear;
  readonly detectSpeech: DetectSpeech;
}

export interface AnswerParts {
  /** Resolves when it is this answer's turn and the model is there; samples wait until then. */
  readonly ears: Promise<Ears>;
  readonly terms: readonly string[];
  /** All segments so far, and the second up to which the sound is heard, or silent. */
  readonly onPartial: (segments: readonly Segment[], heardS: number) => void;
  /** There is room for the samples before this one. Told in time for hearing to go on; for the first `MOST_UNHEARD` there is from the start. */
  readonly onWants?: (before: number) => void;
  /** Lets waiting messages in: more samples, the end, a cancellation. */
  readonly breathe: () => Promise<void>;
}

/** Frames of voice activity between two breaths: about 30 ms of work. */
const BREATHE_EVERY = 64;

/**
 * The threads of ONNX Runtime spin for a while after every run, so that one run every 32 ms keeps all processors busy; four
 * at once halve what listening costs, and a pause is noticed a tenth of a second later.
 */
const FRAMES_AT_ONCE = 4;

/** A hearing ahead that takes longer than the speaker pauses is worth its end, but not on a machine that is slow. */
const PATIENCE = frames(1.5);

/** The page is asked for more sound by so many samples, rather than with each frame of a silence. */
const ENOUGH_ROOM = 10 * SAMPLE_RATE_HZ;

/** Who was silent for longer is thinking. */
const LONG_PAUSE = frames(2);

/** Transcribes piece by piece while samples arrive. One answer at a time; rejects when hearing throws. */
export function openAnswer({ ears, terms, onPartial, onWants, breathe }: AnswerParts): Answer {
  const store = createSampleStore();
  const track = createSpeechTrack();
  const ahead = createAhead(track);
  const draft = createDraft();
  /** How many samples there are in all, once the speaker stopped: from then on somebody waits. */
  let all: number | null = null;
  let cancelled = false;
  let wake: () => void = () => {};
  /** First frame that no piece has covered yet. */
  let from = 0;
  let wanted = MOST_UNHEARD;

  const ended = () => all !== null;
  const isComplete = () => all !== null && store.length >= all;

  /** Goes on behind what is heard, or silent, and makes room for as much sound again. */
  function goOnFrom(frame: number): void {
    from = frame;
    const before = from * FRAME_SAMPLES + MOST_UNHEARD;
    if (before - wanted < ENOUGH_ROOM) return;
    wanted = before;
    onWants?.(before);
  }

  async function watchSpeech(toTheEnd: boolean): Promise<void> {
    const { detectSpeech } = await ears;
    const framesNow = () => store.length / FRAME_SAMPLES;
    const framesDue = () =>
      toTheEnd ? Math.ceil(framesNow()) : framesNow() - (framesNow() % FRAMES_AT_ONCE);
    while (track.length < framesDue() && !cancelled) {
      const frame = store.slice(track.length * FRAME_SAMPLES, (track.length + 1) * FRAME_SAMPLES, true);
      track.append(await detectSpeech(frame), rootMeanSquare(frame));
      if (track.length % BREATHE_EVERY === 0) await breathe();
    }
  }

  async function listen(
    piece: Window,
    isStale: () => Promise<boolean>,
    { wide = false, inPause = false } = {},
  ): Promise<readonly Word[] | null> {
    const { hear, hearWide = hear } = await ears;
    const hearPiece = wide ? hearWide : hear;
    const startS = piece.from * FRAME_S;
    const samples = store.slice(piece.from * FRAME_SAMPLES, piece.to * FRAME_SAMPLES, false);
    let stopped = false;
    const shouldStop = async () => {
      await breathe();
      stopped ||= cancelled || (await isStale());
      return stopped;
    };
    const { words } = await hearPiece(samples, { terms, shouldStop, isAwaited: ended, inPause });
    if (stopped) return null;
    return fitToSpeech(
      words.map((word) => ({ ...word, startS: word.startS + startS, endS: word.endS + startS })),
      track,
    );
  }

  /** Whether the speaker went on so far after a pause that hearing up to it should give way. */
  async function outran({ to }: SoundPiece): Promise<boolean> {
    await watchSpeech(false);
    const last = lastSpeech(track, to, track.length);
    if (last === null) return false;
    return isComplete() ? last - to < SHORTEST_REST : last - to > PATIENCE;
  }

  function close(piece: SoundPiece, words: readonly Word[]): void {
    draft.close(piece, words);
    goOnFrom(piece.nextFrom);
    ahead.clear();
    show();
  }

  /** What is closed may be heard again in a window, while there is time for windows; what lies before is done with. */
  function forgetHeard(): void {
    draft.giveUpLate(from);
    const neededFrom = ended() ? from : (draft.windowsFrom ?? from);
    store.forget(neededFrom * FRAME_SAMPLES);
  }

  function show(): void {
    onPartial(draft.segments(), from * FRAME_S);
  }

  async function closeNext(piece: SoundPiece, complete: boolean): Promise<void> {
    const known = ahead.wordsOf(piece);
    // Someone waits for the end: what comes after the last pause is little work, the whole piece is more.
    const beginning = complete && known === null ? ahead.beginningOf(piece) : null;
    if (beginning !== null) return close(beginning.piece, beginning.words);
    const words = known ?? (await listen(piece, async () => false));
    if (words !== null) close(piece, words);
  }

  async function hearAhead(piece: SoundPiece): Promise<void> {
    const words = await listen(piece, () => outran(piece), { inPause: true });
    if (words !== null) ahead.keep({ piece, words });
  }

  /** While someone speaks, nobody waits for what was heard: time to hear it again. In a pause, Stop may come. */
  async function widen(): Promise<boolean> {
    const window = speaking() ? draft.wideWindow() : null;
    if (window === null) return false;
    const words = await listen(window, async () => ended(), { wide: true });
    if (words === null) return false;
    draft.widen(window, words);
    show();
    return true;
  }

  function speaking(): boolean {
    const silent = track.length - 1 - (lastSpeech(track, 0, track.length) ?? 0);
    return !ended() && (silent === 0 || silent > LONG_PAUSE);
  }

  async function work(): Promise<readonly Segment[] | null> {
    while (!cancelled) {
      forgetHeard();
      const complete = isComplete();
      const length = store.length;
      await watchSpeech(complete);
      if (isComplete() !== complete) continue; // with all of it there, it is cut otherwise
      const next = nextSoundPiece(track, from, ahead.to, complete);
      if (next.kind === 'cut') await closeNext(next.piece, complete);
      else if (next.kind === 'ahead') await hearAhead(next.piece);
      else {
        goOnFrom(Math.max(from, next.from));
        if (complete) return draft.segments();
        // Whoever cancelled before this waits has woken nobody.
        const goesOn = () => cancelled || isComplete() !== complete || store.length !== length;
        if (!goesOn() && !(await widen()) && !goesOn()) await more();
      }
    }
    return null;
  }

  const more = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });

  return {
    push(samples) {
      store.append(samples);
      wake();
    },
    finish(samples = store.length) {
      all = samples;
      wake();
    },
    cancel() {
      cancelled = true;
      wake();
    },
    get samples() {
      return store.length;
    },
    heard: work(),
  };
}
