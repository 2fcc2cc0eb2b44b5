import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useServices } from '../services-context';
import styles from './Transcribing.module.css';

/** Between Stop and the feedback. The focus waits here, because the button it was on is gone. */
export function Transcribing() {
  const { model } = useServices();
  const ready = useStore(model.state, (state) => state.kind === 'ready');
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div className={styles.transcribing}>
      <p ref={place} tabIndex={-1} role="status">
        {ready
          ? 'Transcribing your answer …'
          : 'Your answer is kept; it will be transcribed when the model is ready.'}
      </p>
      <div className={styles.skeleton} aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}
