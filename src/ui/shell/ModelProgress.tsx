import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import type { ModelState } from '../../app/hearing/speech-model';
import { bytesInWords } from '../../words/figures';
import { errorSentence } from '../../words/sentences';
import { useServices } from '../services-context';
import { CopyDetails } from './CopyDetails';
import styles from './ModelProgress.module.css';

/** A thin line that says how far the speech model is. It lies over the page, so nothing moves when it leaves. */
export function ModelProgress() {
  const { model } = useServices();
  const state = useStore(model.state);
  if (state.kind === 'idle' || state.kind === 'ready') return null;
  if (state.kind === 'failed') {
    return (
      <div className={styles.failed} role="alert">
        <p>{errorSentence(state.error)}</p>
        <Button onClick={model.retry}>Retry</Button>
        <CopyDetails error={state.error} />
      </div>
    );
  }
  const { share, words } = progressOf(state);
  return (
    <>
      <div
        className={styles.line}
        role="progressbar"
        aria-label="Speech model"
        aria-valuetext={words}
        {...(share === null ? {} : { 'aria-valuenow': Math.round(share * 100) })}
      >
        <div className={styles.done} style={{ transform: `scaleX(${share ?? 1})` }} />
      </div>
      <p className={styles.words}>{words}</p>
    </>
  );
}

function progressOf({ progress }: Extract<ModelState, { kind: 'loading' }>): {
  readonly share: number | null;
  readonly words: string;
} {
  if (progress === null) return { share: 0, words: 'Speech model: asking for it' };
  if (progress.phase === 'prepare') return { share: null, words: 'Speech model: preparing' };
  const { loadedBytes, totalBytes } = progress;
  return {
    share: totalBytes > 0 ? loadedBytes / totalBytes : 0,
    words: `Speech model: ${bytesInWords(loadedBytes)} of ${bytesInWords(totalBytes)}`,
  };
}
