import { beforeAll, describe, expect, it } from 'vitest';
import { decodeRecording } from '../../../src/recorder/decode-recording';
import type { Take } from '../../../src/recorder/take';
import { repairDuration } from '../../../src/review/player/repair-duration';
import { recordTake } from '../recorded-take';

let take: Take;

beforeAll(async () => {
  take = await recordTake(3);
});

/** The duration a player finds in the file. */
async function playerDuration(bytes: ArrayBuffer, mimeType: string): Promise<number> {
  const url = URL.createObjectURL(new Blob([bytes], { type: mimeType }));
  const media = new Audio();
  try {
    await new Promise((resolve, reject) => {
      media.onloadedmetadata = resolve;
      media.onerror = () => reject(media.error);
      media.src = url;
    });
    return media.duration;
  } finally {
    URL.revokeObjectURL(url);
  }
}

describe('a recorded WebM', () => {
  it('has no length before and the length of its PCM after the repair', async () => {
    expect(await playerDuration(take.bytes, take.mimeType)).toBe(Number.POSITIVE_INFINITY);
    const repaired = await repairDuration(take.bytes, take.mimeType, take.durationS);
    expect(await playerDuration(repaired, take.mimeType)).toBeCloseTo(take.durationS, 2);
  });

  it('keeps its sound and leaves the original as it was', async () => {
    const original = new Uint8Array(take.bytes.slice(0));
    const repaired = await repairDuration(take.bytes, take.mimeType, take.durationS);
    expect(new Uint8Array(take.bytes)).toEqual(original);
    expect(await decodeRecording(repaired, take.mimeType)).toEqual(
      await decodeRecording(take.bytes, take.mimeType),
    );
  });

  it('is repaired once: a second time changes nothing', async () => {
    const repaired = await repairDuration(take.bytes, take.mimeType, take.durationS);
    expect(await repairDuration(repaired, take.mimeType, take.durationS)).toBe(repaired);
  });
});

it('leaves other formats and unreadable files alone', async () => {
  expect(await repairDuration(take.bytes, 'audio/mp4', 3)).toBe(take.bytes);
  const junk = new TextEncoder().encode('no WebM at all').buffer;
  expect(await repairDuration(junk, 'audio/webm', 3)).toBe(junk);
});
