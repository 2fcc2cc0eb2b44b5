import { firstSpeech, lastSpeech, type Pause, pausesIn, type SpeechTrack } from './speech-track';
import { FRAME_S } from './voice-activity';

/** A stretch of the answer that goes to Whisper as one, in frames. */
export interface SoundPiece {
  readonly from: number;
  readonly to: number;
  /** Where the next piece begins: at `to`, or before it when this one is cut in the middle of speech. */
  readonly nextFrom: number;
}

export type NextSoundPiece =
  | { readonly kind: 'cut'; readonly piece: SoundPiece }
  /** The speaker pauses: worth transcribing ahead, but not closed. */
  | { readonly kind: 'ahead'; readonly piece: SoundPiece }
  /** Nothing to hear yet; what lies before `from` is silence. */
  | { readonly kind: 'wait'; readonly from: number };

export const frames = (seconds: number) => Math.round(seconds / FRAME_S);

/** Quiet kept around speech, so that soft beginnings and ends are heard. */
const PADDING = frames(0.25);
/** Whisper wants some seconds of context: pieces under this length are not closed while the speaker goes on. */
const SHORTEST = frames(5);
/** Longer pieces keep the speaker waiting after the stop. */
const LONGEST = frames(12);
/** When the model is behind, pieces are merged up to what one run can take. */
const LONGEST_BEHIND = frames(27);
/** Such a piece knows what is talked about. */
const WIDE = frames(14);
const BREATH_PAUSE = frames(0.25);
/** A pause is heard ahead at once when so much is new since the last time, and otherwise when it lasts. */
const ENOUGH_NEW = frames(2);
const LASTING_PAUSE = frames(0.5);
/** After the end, what follows a pause is heard alone when it is at least so long: Whisper wants some context. */
export const SHORTEST_REST = frames(2);
/** About so much is heard again after a cut in the middle of speech: a word of ordinary length fits into it twice. */
const OVERLAP = frames(1);
/** How far from there the next piece may begin for the sake of a quiet moment. */
const OVERLAP_GIVE = frames(0.5);
/** Frames to either side of a quiet moment that must be quiet, too. */
const NEAR = 2;

/**
 * What to transcribe next of an answer whose pieces are closed up to `from`.
 *
 * @param aheadTo up to where the open piece was heard ahead
 * @param ended no more sound will come: everything has to go
 */
export function nextSoundPiece(
  track: SpeechTrack,
  from: number,
  aheadTo: number,
  ended: boolean,
): NextSoundPiece {
  const speechFrom = firstSpeech(track, from);
  if (speechFrom === null) return { kind: 'wait', from: Math.max(from, track.length - PADDING) };
  const start = Math.max(from, speechFrom - PADDING);
  const available = track.length - start;
  const behind = ended || available > 1.5 * LONGEST;
  const longest = behind ? LONGEST_BEHIND : LONGEST;

  if (!(ended && available <= longest)) {
    const end = closingPause(track, start, Math.min(longest, available), behind);
    if (end !== null) return { kind: 'cut', piece: { from: start, to: end, nextFrom: end } };
    if (available >= longest) return { kind: 'cut', piece: quietestCut(track, start, longest) };
  }

  const speechTo = (lastSpeech(track, start, track.length) ?? start) + 1;
  const to = Math.min(track.length, speechTo + PADDING);
  if (ended) return { kind: 'cut', piece: { from: start, to, nextFrom: to } };
  const fresh = speechTo - Math.max(aheadTo, start);
  if (fresh > 0 && track.length - speechTo >= (fresh >= ENOUGH_NEW ? BREATH_PAUSE : LASTING_PAUSE))
    return { kind: 'ahead', piece: { from: start, to, nextFrom: to } };
  return { kind: 'wait', from: start };
}

/** Where a pause closes the piece: the longest one that leaves a wide window when the model is behind, else the first. */
function closingPause(track: SpeechTrack, start: number, longest: number, behind: boolean): number | null {
  const pauses = pausesIn(track, start + SHORTEST, start + longest, BREATH_PAUSE);
  const wide = behind ? pauses.filter(({ from }) => from >= start + WIDE) : [];
  const pause = longestOf(wide) ?? (behind ? pauses.at(-1) : pauses[0]);
  return pause === undefined ? null : Math.min(pause.from + PADDING, Math.ceil((pause.from + pause.to) / 2));
}

function longestOf(pauses: readonly Pause[]): Pause | undefined {
  const lengths = pauses.map(({ from, to }) => to - from);
  return pauses[lengths.lastIndexOf(Math.max(...lengths))];
}

/**
 * Cut at the quietest moment in the last part of what one piece may hold. The next piece begins at a quiet moment, too: where it
 * began in the middle of a word, Whisper lost the seconds that followed.
 */
function quietestCut(track: SpeechTrack, start: number, longest: number): SoundPiece {
  const to = quietest(track, start + Math.round(longest / 2), start + longest - NEAR) + 1;
  const nextFrom = quietest(track, to - OVERLAP - OVERLAP_GIVE, to - OVERLAP + OVERLAP_GIVE);
  return { from: start, to, nextFrom };
}

function quietest(track: SpeechTrack, from: number, to: number): number {
  let quietestFrame = to;
  let lowest = Number.POSITIVE_INFINITY;
  for (let frame = from; frame < to; frame++) {
    let level = 0;
    for (let near = frame - NEAR; near <= frame + NEAR; near++) level += track.level(near);
    if (level < lowest) {
      lowest = level;
      quietestFrame = frame;
    }
  }
  return quietestFrame;
}
