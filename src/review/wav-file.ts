import { SAMPLE_RATE_HZ } from '../base/sample-rate';
import { pcm16, WAV_HEADER_BYTES, wavHeader } from '../base/wav';

/**
 * A take as a WAV file: 16-bit PCM, mono, 16 kHz, playable on every device (an iPhone plays no WebM).
 * Samples outside -1..1 are clipped.
 */
export function encodeWav(samples: Float32Array): ArrayBuffer {
  const file = new Uint8Array(WAV_HEADER_BYTES + samples.length * 2);
  file.set(new Uint8Array(wavHeader(samples.length, SAMPLE_RATE_HZ)));
  file.set(new Uint8Array(pcm16(samples)), WAV_HEADER_BYTES);
  return file.buffer;
}
