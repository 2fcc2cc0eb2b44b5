import { SAMPLE_RATE_HZ } from '../../base/sample-rate';
import { encodeWav } from '../../review/wav-file';
import { listenToMediaKeys } from '../../speech/media-keys';

/** Browsers take shorter sounds for notifications, which get no media keys. */
const SILENCE_S = 10;

/** Calls back on the media keys of keyboard and headset, until the returned function is called. Call it from a click. */
export function onHeadsetKey(title: string, onKey: (key: MediaSessionAction) => void): () => void {
  const silence = encodeWav(new Float32Array(SILENCE_S * SAMPLE_RATE_HZ));
  return listenToMediaKeys(new Blob([silence], { type: 'audio/wav' }), title, onKey);
}
