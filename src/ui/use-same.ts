import { useRef } from 'react';

/** The value of the drawing before as long as both say the same, so that what depends on it is not made and drawn again. */
export function useSame<T>(value: T): T {
  const kept = useRef(value);
  if (kept.current !== value && JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}
