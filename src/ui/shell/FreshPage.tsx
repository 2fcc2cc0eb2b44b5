import { useEffect, useRef } from 'react';
import { hrefOf } from '../route';
import { useRoute } from '../use-route';

/**
 * After going to another page, reading begins at its heading, as it would after a load. The first page is left alone.
 * It stands beside the page in one Suspense, so that it acts when the page has come.
 */
export function FreshPage() {
  const href = hrefOf(useRoute());
  const shown = useRef(href);
  useEffect(() => {
    if (shown.current === href) return;
    shown.current = href;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [href]);
  return null;
}
