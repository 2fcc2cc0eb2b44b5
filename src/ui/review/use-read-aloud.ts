import { useEffect, useRef, useState } from 'react';
import type { SilenceReason } from '../../speech/spoken-outcome';
import { useServices } from '../services-context';

/** Reads texts of a page aloud, one at a time. */
export interface ReadingAloud {
  /** What is read now; null in silence. */
  readonly text: string | null;
  /** Why the last text was not heard; null when it was. */
  readonly silence: SilenceReason | null;
  /** Reads a text, or stops when it is the one being read. */
  toggle(text: string): void;
}

/** The voice ends when the page is left. */
export function useReadAloud(): ReadingAloud {
  const { speak } = useServices();
  const [text, setText] = useState<string | null>(null);
  const [silence, setSilence] = useState<SilenceReason | null>(null);
  const turn = useRef<AbortController | null>(null);
  useEffect(() => () => turn.current?.abort(), []);

  async function read(next: string) {
    const mine = new AbortController();
    turn.current = mine;
    setText(next);
    setSilence(null);
    const outcome = await speak(next, mine.signal);
    if (turn.current !== mine) return;
    setText(null);
    if (outcome.kind === 'silent') setSilence(outcome.reason);
  }

  function toggle(next: string) {
    turn.current?.abort();
    turn.current = null;
    if (next === text) setText(null);
    else void read(next);
  }

  return { text, silence, toggle };
}
