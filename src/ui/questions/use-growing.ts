import { startTransition, useEffect, useState } from 'react';

/** Fills more than one window, also a large one. */
const FIRST = 60;
/** Drawn in some tens of milliseconds. */
const MORE = 150;

/** The lists that were drawn whole: whoever comes back to one goes on where it was left, perhaps far down. */
const drawnWhole = new WeakSet<object>();

/**
 * How many of the `all` rows of a list to draw by now: those in sight at once, the others piece by piece, so that thousands of them
 * don't keep the page from answering.
 */
export function useGrowing(list: object, all: number): number {
  const [shown, setShown] = useState(() => (drawnWhole.has(list) ? all : FIRST));
  useEffect(() => {
    if (shown >= all) {
      drawnWhole.add(list);
      return;
    }
    const next = setTimeout(() => startTransition(() => setShown(shown + MORE)));
    return () => clearTimeout(next);
  }, [list, shown, all]);
  return Math.min(shown, all);
}
