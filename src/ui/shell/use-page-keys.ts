import { useLayoutEffect, useRef } from 'react';

/** Handlers by `KeyboardEvent.key`, letters in lower case; `Mod+z` is Ctrl+Z, and ⌘Z on a Mac. */
export type PageKeys = Readonly<Record<string, () => void>>;

/**
 * Keys that work anywhere on the page while the component is there. They rest while the user types or a dialog is open,
 * and "Space" also on every control that takes it itself.
 */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  // With the drawing itself, not after it: a key pressed the moment the page shows must count.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const modified = event.ctrlKey || event.metaKey;
      if (modified && event.shiftKey) return;
      const action = latest.current[modified ? `Mod+${key}` : key];
      if (!action || event.repeat || !isForPage(event)) return;
      event.preventDefault(); // Space would scroll
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

const TYPING = 'input:not([type=checkbox], [type=range]), textarea, select, [contenteditable]';
const TAKES_SPACE = 'button, a, summary, input, [role=button], [role=slider]';

function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey) return false;
  if (document.querySelector('dialog[open]')) return false;
  if (!(event.target instanceof Element)) return true;
  if (event.target.closest(TYPING)) return false;
  return event.key !== ' ' || !event.target.closest(TAKES_SPACE);
}
