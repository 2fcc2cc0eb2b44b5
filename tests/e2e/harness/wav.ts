import { SAMPLE_RATE_HZ } from '../../../src/base/sample-rate';

/** A WAV file of 16-bit mono samples at 16 kHz. */
export function wavOf(samples: Int16Array): Uint8Array {
  const header = new DataView(new ArrayBuffer(44));
  const ascii = (offset: number, text: string) => {
    for (const [index, letter] of [...text].entries()) header.setUint8(offset + index, letter.charCodeAt(0));
  };
  ascii(0, 'RIFF');
  header.setUint32(4, 36 + samples.byteLength, true);
  ascii(8, 'WAVEfmt ');
  header.setUint32(16, 16, true); // length of the format block
  header.setUint16(20, 1, true); // PCM
  header.setUint16(22, 1, true); // channels
  header.setUint32(24, SAMPLE_RATE_HZ, true); // samples a second
  header.setUint32(28, 32_000, true); // bytes a second
  header.setUint16(32, 2, true); // bytes a sample
  header.setUint16(34, 16, true); // bits a sample
  ascii(36, 'data');
  header.setUint32(40, samples.byteLength, true);
  return Buffer.concat([Buffer.from(header.buffer), Buffer.from(samples.buffer)]);
}
