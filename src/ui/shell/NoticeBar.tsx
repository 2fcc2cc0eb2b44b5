import { Button, CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { errorSentence, refinementSentence } from '../sentences';
import { useNotices, useServices } from '../services-context';
import styles from './NoticeBar.module.css';

/** Says what was just done and takes it back on demand. It stays until it is closed or something else is done. */
export function NoticeBar() {
  const notices = useNotices();
  const { trouble, refinement } = useServices();
  useEffect(() => trouble.subscribe((error) => error && notices.trouble(error)), [trouble, notices]);
  useEffect(
    () => refinement.subscribe((refined) => refined && notices.done(refinementSentence(refined))),
    [refinement, notices],
  );
  const notice = useStore(notices.state);
  const undo = notice.kind === 'done' ? notice.undo : null;
  return (
    <div className={styles.place}>
      <div role="status">
        {notice.kind === 'done' && (
          <div className={styles.notice}>
            <p>{notice.text}</p>
            {undo && (
              <Button
                onClick={() => {
                  notices.dismiss();
                  void notices.run(undo);
                }}
              >
                Undo
              </Button>
            )}
            <CloseButton size={44} aria-label="Close this message" onClick={notices.dismiss} />
          </div>
        )}
      </div>
      {notice.kind === 'trouble' && (
        <div className={styles.notice} role="alert">
          <p>{errorSentence(notice.error)}</p>
          <CloseButton size={44} aria-label="Close this message" onClick={notices.dismiss} />
        </div>
      )}
    </div>
  );
}
