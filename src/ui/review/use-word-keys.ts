import { type RefObject, useEffect, useRef } from 'react';
import type { MarkedWords } from './marked-words';

/** Words and marked stretches, the places that arrow keys go to. Words carry their index in `data-word`. */
const PLACE = '[data-place]';

/**
 * Makes all words of `box` one stop of the Tab key: arrows go from word to word and from line to line, Home and End to the
 * ends, and Enter, Space or a click on a word calls `onGo` with its index. Only the word the keyboard is at is a control,
 * so a screen reader reads the rest as text.
 */
export function useWordKeys(
  box: RefObject<HTMLElement | null>,
  runs: readonly MarkedWords[],
  onGo: (word: number) => void,
): void {
  const latest = useRef(onGo);
  latest.current = onGo;

  // biome-ignore lint/correctness/useExhaustiveDependencies: other runs are other elements
  useEffect(() => {
    if (!box.current) return;
    const container = box.current;
    const places = [...container.querySelectorAll<HTMLElement>(PLACE)];
    let current = places[0];
    if (current) makeControl(current);

    function settle(next: HTMLElement): void {
      if (current) makeText(current);
      current = next;
      makeControl(next);
    }

    function onKeyDown(event: KeyboardEvent): void {
      const from = placeOf(event.target);
      if (!from || event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.key === 'Enter' || event.key === ' ') && from.dataset.word !== undefined) {
        event.preventDefault(); // Space would scroll
        latest.current(Number(from.dataset.word));
        return;
      }
      const next = placeFor(event.key, from, places);
      if (!next) return;
      event.preventDefault();
      settle(next);
      next.focus();
    }

    function onClick(event: MouseEvent): void {
      const place = placeOf(event.target);
      if (!place || document.getSelection()?.isCollapsed === false) return; // words are being marked
      settle(place);
      if (place.dataset.word !== undefined) latest.current(Number(place.dataset.word));
    }

    container.addEventListener('keydown', onKeyDown);
    container.addEventListener('click', onClick);
    return () => {
      container.removeEventListener('keydown', onKeyDown);
      container.removeEventListener('click', onClick);
      if (current) makeText(current);
    };
  }, [box, runs]);
}

function placeOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(PLACE) : null;
}

function placeFor(key: string, from: HTMLElement, places: readonly HTMLElement[]): HTMLElement | undefined {
  const at = places.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return places[at + 1];
    case 'ArrowLeft':
      return places[at - 1];
    case 'ArrowDown':
      return onNextLine(from, places.slice(at + 1));
    case 'ArrowUp':
      return onNextLine(from, places.slice(0, at).reverse());
    case 'Home':
      return places[0];
    case 'End':
      return places.at(-1);
    default:
      return undefined;
  }
}

/** Of the first line that is another one than `from` stands in, the place that is nearest to be above or below it. */
function onNextLine(from: HTMLElement, ahead: readonly HTMLElement[]): HTMLElement | undefined {
  const start = ahead.findIndex(({ offsetTop }) => offsetTop !== from.offsetTop);
  const lineTop = ahead[start]?.offsetTop;
  const end = ahead.findIndex(({ offsetTop }, index) => index > start && offsetTop !== lineTop);
  if (start === -1) return undefined;
  const line = ahead.slice(start, end === -1 ? undefined : end);
  const aside = ({ offsetLeft }: HTMLElement) => Math.abs(offsetLeft - from.offsetLeft);
  return line.reduce((best, next) => (aside(next) < aside(best) ? next : best));
}

function makeControl(place: HTMLElement): void {
  place.tabIndex = 0;
  if (place.dataset.word !== undefined) place.setAttribute('role', 'button');
}

function makeText(place: HTMLElement): void {
  place.tabIndex = -1;
  if (place.dataset.word === undefined) return;
  place.removeAttribute('tabindex');
  place.removeAttribute('role');
}
