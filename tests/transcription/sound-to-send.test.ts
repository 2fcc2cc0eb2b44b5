import { expect, it } from 'vitest';
import { SAMPLE_RATE_HZ } from '../../src/base/sample-rate';
import { createSoundToSend } from '../../src/transcription/sound-to-send';

it('sends a part again that could not be sent, and none twice that was', () => {
  const sound = createSoundToSend();
  const take = Float32Array.from({ length: 35 * SAMPLE_RATE_HZ }, (_, n) => n);
  sound.push(take);
  const arrived: number[] = [];
  let posts = 0;
  const post = (part: Float32Array<ArrayBuffer>) => {
    posts += 1;
    if (posts === 3) throw new Error('no memory for a copy');
    for (const sample of structuredClone(part, { transfer: [part.buffer] })) arrived.push(sample);
  };
  expect(() => sound.sendNext(post)).toThrow('no memory');
  expect(arrived).toHaveLength(20 * SAMPLE_RATE_HZ);
  sound.sendNext(post);
  expect(arrived).toHaveLength(take.length);
  expect(arrived.every((sample, n) => sample === n)).toBe(true);
});
