import { SAMPLE_RATE_HZ } from '../base/sample-rate';

const HEADER_BYTES = 44;

/**
 * A take as a WAV file: 16-bit PCM, mono, 16 kHz, playable on every device (an iPhone plays no WebM).
 * Samples outside -1..1 are clipped. Layout: http://soundfile.sapp.org/doc/WaveFormat/
 */
export function encodeWav(samples: Float32Array): ArrayBuffer {
  const dataBytes = samples.length * 2;
  const file = new ArrayBuffer(HEADER_BYTES + dataBytes);
  const view = new DataView(file);
  const text = (offset: number, value: string) =>
    [...value].forEach((letter, n) => {
      view.setUint8(offset + n, letter.charCodeAt(0));
    });
  text(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true); // bytes of the format description
  view.setUint16(20, 1, true); // PCM
  view.setUint16(22, 1, true); // channels
  view.setUint32(24, SAMPLE_RATE_HZ, true);
  view.setUint32(28, SAMPLE_RATE_HZ * 2, true); // bytes a second
  view.setUint16(32, 2, true); // bytes a sample
  view.setUint16(34, 16, true); // bits a sample
  text(36, 'data');
  view.setUint32(40, dataBytes, true);
  samples.forEach((sample, n) => {
    const clipped = Math.max(-1, Math.min(1, sample));
    view.setInt16(HEADER_BYTES + n * 2, Math.round(clipped * 0x7fff), true);
  });
  return file;
}
