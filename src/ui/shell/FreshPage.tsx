import { useEffect, useRef } from 'react';
import { hrefOf } from '../route';
import { useRoute } from '../use-route';

/** Marks a link that leads back to where one came from. */
export const BACK = 'data-back';

/**
 * After going to another page, reading begins at its heading, as it would after a load, or at its `data-page-focus`; after going back, by the browser or
 * by a link back, it goes on where it was left. The first page is left alone. It stands beside the page in one Suspense, so
 * that it acts when the page has come.
 */
export function FreshPage() {
  const href = hrefOf(useRoute());
  const shown = useRef(href);
  const left = useRef(new Map<string, number>());
  const followsBack = useRef(false);

  useEffect(() => {
    window.history.scrollRestoration = 'manual'; // the browser would scroll before the page has come
    markVisited();
    const leave = () => left.current.set(shown.current, window.scrollY);
    const follow = ({ target }: Event) => {
      followsBack.current = target instanceof Element && target.closest(`a[${BACK}]`) !== null;
    };
    window.addEventListener('popstate', leave); // before React draws the page that follows
    document.addEventListener('click', follow, { capture: true });
    return () => {
      window.removeEventListener('popstate', leave);
      document.removeEventListener('click', follow, { capture: true });
    };
  }, []);

  useEffect(() => {
    if (shown.current === href) return;
    const returned = followsBack.current || wasVisited();
    shown.current = href;
    followsBack.current = false;
    markVisited();
    window.scrollTo(0, (returned && left.current.get(href)) || 0);
    const start = document.querySelector<HTMLElement>('main [data-page-focus]');
    (start ?? document.querySelector<HTMLElement>('main h1'))?.focus({ preventScroll: true });
  }, [href]);
  return null;
}

/** An entry of the browser's history keeps the mark; one that a link makes has none yet. */
function markVisited(): void {
  window.history.replaceState({ visited: true }, '');
}

function wasVisited(): boolean {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && 'visited' in state;
}
