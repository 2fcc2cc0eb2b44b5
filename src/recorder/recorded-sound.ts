import { AppError } from '../base/app-error';
import { decodeRecording } from './decode-recording';
import { type Sound, soundOf } from './heard-samples';

/** What the file of a take holds. */
export interface Recorded {
  readonly bytes: ArrayBuffer;
  readonly mimeType: string;
  /** From the first moment to Stop, by the clock. */
  readonly elapsedS: number;
}

/** A worklet and a recorder never end at the same sample; more than this is sound that did not come. */
const LACKING_S = 0.5;

/**
 * The sound of a take: what came live, or, where that is shorter than the take was, what the browser decodes from the
 * recording, if that is longer. Rejects with `recording-unreadable` when nothing came live and nothing can be decoded.
 */
export async function wholeSound(live: Sound | null, recorded: Recorded): Promise<Sound> {
  if (live && live.durationS >= recorded.elapsedS - LACKING_S) return live;
  try {
    const decoded = soundOf(await decodeRecording(recorded.bytes, recorded.mimeType));
    return live && decoded.durationS < live.durationS + LACKING_S ? live : decoded;
  } catch (thrown) {
    if (live && live.durationS > 0) return live;
    throw thrown instanceof AppError ? thrown : new AppError('recording-unreadable', { cause: thrown });
  }
}
