import { AppError } from '../base/app-error';
import { within } from '../base/deadline';
import { SAMPLE_RATE_HZ } from '../base/sample-rate';
import { SYSTEM_WAIT_MS } from './system-wait';

/** A minute is 360 kB and decoded in a tenth of a second, on a slow phone in two. */
const SLOWEST_BYTES_A_MS = 100;

/**
 * The sound of a compressed recording as 16 kHz mono PCM, by the browser's own decoder. Leaves `bytes` as they are.
 * Rejects with `recording-unreadable` (details.mimeType), also when the decoder never comes to an end.
 */
export async function decodeRecording(bytes: ArrayBuffer, mimeType: string): Promise<Float32Array> {
  try {
    const context = new OfflineAudioContext(1, 1, SAMPLE_RATE_HZ);
    const decoding = context.decodeAudioData(bytes.slice(0)); // the decoder takes its input away
    const patienceMs = SYSTEM_WAIT_MS + bytes.byteLength / SLOWEST_BYTES_A_MS;
    return mixed(await within('The decoded recording', decoding, patienceMs));
  } catch (thrown) {
    throw new AppError('recording-unreadable', { cause: thrown, details: { mimeType } });
  }
}

function mixed(sound: AudioBuffer): Float32Array {
  const channels = Array.from({ length: sound.numberOfChannels }, (_, index) => sound.getChannelData(index));
  const [first = new Float32Array()] = channels;
  if (channels.length === 1) return first;
  return first.map((_, n) => channels.reduce((sum, channel) => sum + (channel[n] ?? 0), 0) / channels.length);
}
