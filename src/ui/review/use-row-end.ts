import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Among `[data-item]` elements that wrap: the index of the last one on the row of item `index`, so that something can stand
 * below that row. It follows the width of `place`, which holds them. `null` has no row.
 */
export function useRowEnd(place: RefObject<HTMLElement | null>, index: number | null): number | null {
  const [end, setEnd] = useState(index);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element || index === null) return setEnd(null);
    const measure = () => setEnd(rowEnd(element, index));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [place, index]);
  return index === null ? null : Math.max(index, end ?? index);
}

/** What stands between the rows would part the one that is looked for, so it steps aside while they are read. */
function rowEnd(place: HTMLElement, index: number): number {
  const items = [...place.querySelectorAll<HTMLElement>('[data-item]')];
  const between = place.querySelector<HTMLElement>('[data-between]');
  if (between) between.style.display = 'none';
  const top = items[index]?.offsetTop;
  const last = items.findLastIndex(({ offsetTop }) => offsetTop === top);
  if (between) between.style.display = '';
  return last < 0 ? index : last;
}
