import { type RefObject, useEffect } from 'react';
import type { WordSpan } from '../../scoring/score';
import type { MarkedWords } from './marked-words';
import { bringToSight } from './use-spoken-word';

/** Marks some words in `box` with `data-told` and brings the first of them to sight; the elements are not drawn anew for it. */
export function useToldWords(
  box: RefObject<HTMLElement | null>,
  told: WordSpan | null,
  runs: readonly MarkedWords[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other runs are other elements
  useEffect(() => {
    if (!box.current || !told) return;
    const words = [...box.current.querySelectorAll<HTMLElement>('[data-word]')].slice(
      told.first,
      told.last + 1,
    );
    const [first] = words;
    for (const word of words) word.setAttribute('data-told', '');
    if (first) bringToSight(box.current, first);
    return () => {
      for (const word of words) word.removeAttribute('data-told');
    };
  }, [box, told, runs]);
}
