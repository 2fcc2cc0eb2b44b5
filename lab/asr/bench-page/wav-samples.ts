const DATA = 0x64617461;

/** Samples in -1..1 of a 16 bit mono WAV. */
export function wavSamples(bytes: ArrayBuffer): Float32Array<ArrayBuffer> {
  const view = new DataView(bytes);
  let offset = 12;
  while (view.getUint32(offset) !== DATA) offset += 8 + view.getUint32(offset + 4, true);
  const length = Math.min(view.getUint32(offset + 4, true), bytes.byteLength - offset - 8);
  const integers = new Int16Array(bytes.slice(offset + 8, offset + 8 + length - (length % 2)));
  return Float32Array.from(integers, (value) => value / 32_768);
}

/** The same of a WAV at an address. */
export async function fetchSamples(url: string): Promise<Float32Array<ArrayBuffer>> {
  return wavSamples(await (await fetch(url)).arrayBuffer());
}
