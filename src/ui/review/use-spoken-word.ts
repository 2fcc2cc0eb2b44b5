import { type RefObject, useEffect } from 'react';
import { currentWord } from '../../review/player/current-word';
import type { WaveformPlayer } from '../../review/player/waveform';
import type { Word } from '../../transcription/transcript';
import type { MarkedWords } from './marked-words';

/**
 * Lights the word under the playing position with `data-spoken`, among the elements of `box` that carry `data-word`. One
 * attribute moves from element to element: a render of 1,500 words for each of them would stutter. While it plays, the
 * box scrolls along, unless the reader has scrolled away.
 */
export function useSpokenWord(
  box: RefObject<HTMLElement | null>,
  player: WaveformPlayer | null,
  words: readonly Word[],
  runs: readonly MarkedWords[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other runs are other elements
  useEffect(() => {
    if (!box.current || !player) return;
    const container = box.current;
    const elements = container.querySelectorAll<HTMLElement>('[data-word]');
    let lit: HTMLElement | null = null;

    function light(timeS: number): void {
      const index = timeS > 0 ? currentWord(words, timeS) : null;
      const next = index === null ? null : (elements[index] ?? null);
      if (next === lit) return;
      const isFollowed = player?.state().playing === true && (lit === null || isInSight(container, lit));
      lit?.removeAttribute('data-spoken');
      next?.setAttribute('data-spoken', '');
      lit = next;
      if (next && isFollowed && !isInSight(container, next)) bringToSight(container, next);
    }

    light(player.timeS());
    const end = player.onTime(light);
    return () => {
      end();
      lit?.removeAttribute('data-spoken');
    };
  }, [box, player, words, runs]);
}

function isInSight(container: HTMLElement, element: HTMLElement): boolean {
  const top = element.offsetTop - container.scrollTop;
  return top >= 0 && top + element.offsetHeight <= container.clientHeight;
}

/** Near the top, so that the lines to come are in sight for a while. The page itself stays where it is. */
export function bringToSight(container: HTMLElement, element: HTMLElement): void {
  container.scrollTop = element.offsetTop - container.clientHeight / 4;
}
