/** Bytes before the first sample. */
export const WAV_HEADER_BYTES = 44;

/** What stands before `sampleCount` samples of mono, 16-bit PCM. Layout: http://soundfile.sapp.org/doc/WaveFormat/ */
export function wavHeader(sampleCount: number, sampleRateHz: number): ArrayBuffer {
  const dataBytes = sampleCount * 2;
  const header = new ArrayBuffer(WAV_HEADER_BYTES);
  const view = new DataView(header);
  const text = (offset: number, value: string) =>
    [...value].forEach((letter, n) => {
      view.setUint8(offset + n, letter.charCodeAt(0));
    });
  text(0, 'RIFF');
  view.setUint32(4, WAV_HEADER_BYTES - 8 + dataBytes, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true); // bytes of the format description
  view.setUint16(20, 1, true); // PCM
  view.setUint16(22, 1, true); // channels
  view.setUint32(24, sampleRateHz, true);
  view.setUint32(28, sampleRateHz * 2, true); // bytes a second
  view.setUint16(32, 2, true); // bytes a sample
  view.setUint16(34, 16, true); // bits a sample
  text(36, 'data');
  view.setUint32(40, dataBytes, true);
  return header;
}

/** Samples in -1..1 as 16-bit PCM; what lies outside is clipped. */
export function pcm16(samples: Float32Array): ArrayBuffer {
  const bytes = new ArrayBuffer(samples.length * 2);
  const view = new DataView(bytes);
  samples.forEach((sample, n) => {
    view.setInt16(n * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 0x7fff), true);
  });
  return bytes;
}
