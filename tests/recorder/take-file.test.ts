import { expect, it } from 'vitest';
import { SAMPLE_RATE_HZ } from '../../src/base/sample-rate';
import { createTakeFile } from '../../src/recorder/take-file';
import { collectGarbage } from '../collect-garbage';

const HEADER_BYTES = 44;
const second = (sample: number) => new Float32Array(SAMPLE_RATE_HZ).fill(sample);

it('holds a WAV once: what came while it grew goes when it is whole', async () => {
  const chunks: WeakRef<ArrayBuffer>[] = [];
  const file = createTakeFile((bytes, index) => {
    if (index > 0) chunks.push(new WeakRef(bytes));
  }, false);
  for (let n = 0; n < 5; n += 1) file.addSamples(second(n / 10));
  const wav = file.finish();
  await collectGarbage();
  expect(chunks).toHaveLength(5);
  expect(chunks.filter((chunk) => chunk.deref() !== undefined)).toEqual([]);
  expect(wav?.bytes.byteLength).toBe(HEADER_BYTES + 5 * 2 * SAMPLE_RATE_HZ);
  file.addCompressed(new ArrayBuffer(1), 0, 'audio/mp4'); // too late, and the file is still there to say so
});

it('joins a WAV in the order it came, to the last part of a second', () => {
  const stored: ArrayBuffer[] = [];
  const file = createTakeFile((bytes, index) => {
    stored[index] = bytes;
  }, false);
  file.addSamples(second(0.1));
  file.addSamples(second(0.2).subarray(0, 1_000));
  const wav = file.finish();
  const whole = new Uint8Array(wav?.bytes ?? new ArrayBuffer());
  expect(whole).toEqual(new Uint8Array(Buffer.concat(stored.map((bytes) => new Uint8Array(bytes)))));
});
