import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { MockInterview } from '../../mock/mock-interview';
import { count } from '../../words/figures';
import { hrefOf } from '../route';
import { useServices } from '../services-context';
import styles from './MockPanel.module.css';

/** All is said; the last answers are being transcribed. The report opens by itself. */
export function MockEnding({ mock, waiting }: { readonly mock: MockInterview; readonly waiting: number }) {
  const { model } = useServices();
  const ready = useStore(model.state, ({ kind }) => kind === 'ready');
  const headline = useRef<HTMLHeadingElement>(null);
  useEffect(() => headline.current?.focus(), []);
  return (
    <section className={styles.panel} aria-label="Interview" data-resting>
      <h2 ref={headline} tabIndex={-1} className={styles.headline}>
        That was the interview
      </h2>
      <p role="status">
        {waiting > 0
          ? `${count(waiting, 'answer')} still to be transcribed. The report opens when ${waiting === 1 ? 'it is' : 'they are'} ready.`
          : 'The report opens now.'}
      </p>
      {waiting > 0 && !ready && (
        <p className="quiet">The speech model is not ready yet; your answers are kept.</p>
      )}
      {waiting > 0 && <a href={hrefOf({ page: 'mock-report', id: mock.id })}>See what is there already</a>}
    </section>
  );
}
