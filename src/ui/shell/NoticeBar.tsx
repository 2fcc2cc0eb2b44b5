import { Button, CloseButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { AppError } from '../../base/app-error';
import { errorSentence, refinementSentence } from '../../words/sentences';
import { useNotices, useServices } from '../services-context';
import { CopyDetails } from './CopyDetails';
import styles from './NoticeBar.module.css';
import { type Notice, shownNotices } from './notices';
import { useOfflineNotices } from './use-offline-notices';
import { usePageKeys } from './use-page-keys';

/** Long enough to read it, find "Undo" and decide. */
const STANDING_MS = 30_000;
/** Long enough to read it. */
const BRIEFLY_STANDING_MS = 10_000;

/**
 * Says what was just done. Trouble stays until it is closed or something else is done; all else leaves by itself, unless
 * the pointer or the focus is on it. What can be undone stays beside newer notices; in a small window only the latest of it shows.
 */
export function NoticeBar() {
  const notices = useNotices();
  const { trouble, refinement, attempts } = useServices();
  useEffect(() => {
    const say = (error: AppError | null) => error && notices.trouble(error);
    say(trouble.getState()); // from before there was a page to say it on
    return trouble.subscribe(say);
  }, [trouble, notices]);
  useEffect(
    () =>
      refinement.subscribe((refined) => {
        const attempt = attempts.state.getState().attempts.find(({ id }) => id === refined?.attemptId);
        if (refined && attempt) notices.done(refinementSentence(attempt, refined.coverageBefore));
      }),
    [refinement, attempts, notices],
  );
  useOfflineNotices();
  const shown = shownNotices(useStore(notices.state));
  useEffect(() => {
    window.addEventListener('hashchange', notices.leavePage);
    return () => window.removeEventListener('hashchange', notices.leavePage);
  }, [notices]);
  const undoable = shown.findLast((notice) => notice.kind === 'done' && notice.undo !== null);
  usePageKeys(undoable ? { 'Mod+z': () => notices.undo(undoable) } : {});
  return (
    <div className={styles.place} data-notices>
      <div role="status" aria-atomic={false} className={styles.list}>
        {shown.map(
          (notice) =>
            notice.kind === 'done' && (
              <DoneNotice
                key={notice.id}
                notice={notice}
                waits={notice.undo !== null && notice !== undoable}
              />
            ),
        )}
        {shown.map(
          (notice) =>
            notice.kind === 'offer' && (
              <Offer key={notice.id} notice={notice} waits={shown.some(({ kind }) => kind === 'done')} />
            ),
        )}
      </div>
      {shown.map(
        (notice) =>
          notice.kind === 'trouble' && (
            <div key={notice.id} className={styles.notice} role="alert">
              <div className={styles.trouble}>
                <p>{errorSentence(notice.error)}</p>
                <CopyDetails error={notice.error} />
              </div>
              <Close notice={notice} />
            </div>
          ),
      )}
    </div>
  );
}

interface NoticeProps<Kind extends Notice['kind']> {
  readonly notice: Extract<Notice, { kind: Kind }>;
  /** In a small window, until a later one is gone. */
  readonly waits: boolean;
}

function DoneNotice({ notice, waits }: NoticeProps<'done'>) {
  const notices = useNotices();
  const place = useRef<HTMLDivElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (waits) return; // on a phone nobody sees it by then; once it shows it stands for as long as any other
    const timer = setInterval(
      () => {
        if (!place.current?.matches(':hover, :focus-within')) notices.dismiss(notice);
      },
      notice.minor ? BRIEFLY_STANDING_MS : STANDING_MS,
    );
    return () => clearInterval(timer);
  }, [notices, notice, waits]);
  // What was deleted took the focus along: the next key finds the way back.
  useEffect(() => {
    if (document.activeElement === document.body) undo.current?.focus();
  }, []);
  return (
    <div ref={place} className={styles.notice} data-waits={waits || undefined}>
      <p>{notice.text}</p>
      {notice.undo && (
        <Button
          ref={undo}
          aria-keyshortcuts="Control+Z Meta+Z"
          onClick={() => leaving(() => notices.undo(notice))}
        >
          Undo
        </Button>
      )}
      <Close notice={notice} />
    </div>
  );
}

function Offer({ notice, waits }: NoticeProps<'offer'>) {
  const notices = useNotices();
  return (
    <div className={styles.notice} data-waits={waits || undefined}>
      <p>{notice.text}</p>
      <Button onClick={() => void notices.run(notice.take)}>{notice.label}</Button>
      <Close notice={notice} />
    </div>
  );
}

function Close({ notice }: { readonly notice: Notice }) {
  const notices = useNotices();
  return (
    <CloseButton
      size={44}
      aria-label="Close this message"
      onClick={() => leaving(() => notices.dismiss(notice))}
    />
  );
}

/** The notice goes with the focus in it; reading goes on at the heading of the page. */
function leaving(action: () => void): void {
  action();
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}
