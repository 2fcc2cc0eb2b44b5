import { expect, it, onTestFinished } from 'vitest';
import { AppError } from '../../../src/base/app-error';
import { createSpanPlayer, type SoundSpan, type SpanPlayer } from '../../../src/review/player/span-player';
import { takeOfSilence } from '../../fakes/take-of-silence';

/** The first lies late in its recording, the second early: what is left of the first must not end the second. */
const LATE: SoundSpan = { takeId: 'one', startS: 3, endS: 3.2 };
const EARLY: SoundSpan = { takeId: 'two', startS: 0.4, endS: 0.6 };
const LOST: SoundSpan = { takeId: 'lost', startS: 0, endS: 1 };

function openPlayer(): { readonly player: SpanPlayer; readonly heard: (SoundSpan | null)[] } {
  const player = createSpanPlayer(async (takeId) => {
    if (takeId === LOST.takeId) throw new AppError('not-found');
    return takeOfSilence(takeId);
  });
  const heard: (SoundSpan | null)[] = [];
  player.onChange(() => heard.push(player.playing()));
  onTestFinished(player.dispose);
  return { player, heard };
}

it('plays stretches of several recordings one after the other, then falls silent', async () => {
  const { player, heard } = openPlayer();
  await player.toggle(LATE, EARLY);
  expect(heard).toEqual([LATE, null, EARLY, null]);
});

it('plays each stretch for as long as it lasts', async () => {
  const { player } = openPlayer();
  const begun = performance.now();
  await player.toggle(EARLY);
  expect((performance.now() - begun) / 1000).toBeGreaterThan(EARLY.endS - EARLY.startS);
});

it('stops all when the one that plays is asked for again', async () => {
  const { player, heard } = openPlayer();
  const played = player.toggle(LATE, EARLY);
  await player.toggle(LATE);
  await played;
  expect(heard).toEqual([LATE, null]);
});

it('lets another stretch take the place of the rest', async () => {
  const { player, heard } = openPlayer();
  const first = player.toggle(LATE, LATE);
  await player.toggle(EARLY);
  await first;
  expect(heard).toEqual([LATE, EARLY, null]);
});

it('says when a recording is gone, and plays on demand again', async () => {
  const { player } = openPlayer();
  await expect(player.toggle(LOST, EARLY)).rejects.toMatchObject({ code: 'not-found' });
  expect(player.playing()).toBeNull();
  await player.toggle(EARLY);
});
