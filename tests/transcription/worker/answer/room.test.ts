import { describe, expect, it } from 'vitest';
import { createRoom } from '../../../../src/transcription/worker/answer/room';

/** A room in which frames of these levels were heard, so many times over. */
function roomOf(levels: readonly number[], times = 40) {
  const room = createRoom();
  for (let turn = 0; turn < times; turn++) for (const level of levels) room.hear(level);
  return room;
}

describe('a room', () => {
  it('is silent at the noise of an ordinary microphone', () => {
    const room = roomOf([0.0008, 0.0009, 0.001]);
    expect(room.isSilent(0.0012)).toBe(true);
    expect(room.isSilent(0.02)).toBe(false);
  });

  it('lets a voice be heard that is softer than the noise of other microphones', () => {
    const room = roomOf([0.0001, 0.00012, 0.001]);
    expect(room.isSilent(0.00012)).toBe(true);
    expect(room.isSilent(0.001)).toBe(false);
  });

  it('takes nothing for silence in a take that begins with speech, but what nobody hears', () => {
    const room = roomOf([0.001], 5);
    expect(room.isSilent(0.001)).toBe(false);
    expect(room.isSilent(0)).toBe(true);
  });

  it('makes a soft voice louder and leaves others alone', () => {
    expect(roomOf([0.0002, 0.005]).gain).toBeCloseTo(6, 0);
    expect(roomOf([0.001, 0.1]).gain).toBe(1);
    expect(roomOf([0.0001]).gain).toBe(12);
  });

  it('forgets a bang', () => {
    const room = createRoom();
    room.hear(0.5);
    for (let frame = 0; frame < 2400; frame++) room.hear(0.005);
    expect(room.gain).toBeGreaterThan(1.5);
  });
});
