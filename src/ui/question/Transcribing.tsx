import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useServices } from '../services-context';
import styles from './Transcribing.module.css';

/** Between Stop, or the last letter, and the feedback. The focus waits here, because the button it was on is gone. */
export function Transcribing({ typed = false }: { readonly typed?: boolean }) {
  const { model } = useServices();
  const ready = useStore(model.state, (state) => state.kind === 'ready');
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div className={styles.transcribing}>
      <p ref={place} tabIndex={-1} role="status">
        {waitingFor(typed, ready)}
      </p>
      <div className={styles.skeleton} aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}

function waitingFor(typed: boolean, ready: boolean): string {
  if (typed) return 'Checking your answer …';
  return ready
    ? 'Transcribing your answer …'
    : 'Your answer is kept; it will be transcribed when the model is ready.';
}
