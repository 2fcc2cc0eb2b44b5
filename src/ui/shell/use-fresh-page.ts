import { type RefObject, useEffect, useRef } from 'react';

/** After going to another page, reading begins at its heading, as it would after a load. The first page is left alone. */
export function useFreshPage(main: RefObject<HTMLElement | null>, href: string): void {
  const shown = useRef(href);
  useEffect(() => {
    if (shown.current === href) return;
    shown.current = href;
    window.scrollTo(0, 0);
    main.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [main, href]);
}
