import { type RefObject, useEffect } from 'react';
import type { WordSpan } from '../../scoring/score';
import type { MarkedWords } from './marked-words';

/** Marks some words in `box` with `data-told`; the elements are not drawn anew for it, and the page stays where it is. */
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
    for (const word of words) word.setAttribute('data-told', '');
    return () => {
      for (const word of words) word.removeAttribute('data-told');
    };
  }, [box, told, runs]);
}
