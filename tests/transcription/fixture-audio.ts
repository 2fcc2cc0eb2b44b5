/** A WAV of tests/fixtures (16 bit, mono, 16 kHz, plain header) as samples in -1..1; in the browser. */
export async function fixtureSamples(name: string): Promise<Float32Array<ArrayBuffer>> {
  const bytes = await (await fetch(`/tests/fixtures/${name}.wav`)).arrayBuffer();
  const view = new DataView(bytes);
  let offset = 12;
  while (view.getUint32(offset) !== 0x64617461 /* "data" */) offset += 8 + view.getUint32(offset + 4, true);
  const length = view.getUint32(offset + 4, true);
  const integers = new Int16Array(bytes.slice(offset + 8, offset + 8 + length));
  return Float32Array.from(integers, (value) => value / 32_768);
}

/** A text of tests/fixtures, such as what is said in a WAV; in the browser. */
export async function fixtureText(name: string): Promise<string> {
  return (await fetch(`/tests/fixtures/${name}`)).text();
}
