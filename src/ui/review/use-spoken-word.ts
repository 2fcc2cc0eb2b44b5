import { type RefObject, useEffect } from 'react';
import { currentWord } from '../../review/player/current-word';
import type { WaveformPlayer } from '../../review/player/waveform';
import type { Word } from '../../transcription/transcript';
import type { MarkedWords } from './marked-words';

/**
 * Lights the word under the playing position with `data-spoken`, among the elements of `box` that carry `data-word`. One
 * attribute moves from element to element: a render of 1,500 words for each of them would stutter. The page stays where it is.
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
    const elements = box.current.querySelectorAll<HTMLElement>('[data-word]');
    let lit: HTMLElement | null = null;

    function light(timeS: number): void {
      const index = timeS > 0 ? currentWord(words, timeS) : null;
      const next = index === null ? null : (elements[index] ?? null);
      if (next === lit) return;
      lit?.removeAttribute('data-spoken');
      next?.setAttribute('data-spoken', '');
      lit = next;
    }

    light(player.timeS());
    const end = player.onTime(light);
    return () => {
      end();
      lit?.removeAttribute('data-spoken');
    };
  }, [box, player, words, runs]);
}
