import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { toAppError } from '../../base/app-error';
import type { Protection } from '../../history/protection/protection';
import { errorSentence } from '../../words/sentences';
import { Confirmation } from '../shell/Confirmation';
import { Mark } from '../shell/Mark';
import { Page } from '../shell/Page';
import styles from './UnlockScreen.module.css';

/** Asks for the passphrase before the app opens. `onOpen` is called once nothing is locked any more. */
export function UnlockScreen(props: {
  readonly protection: Pick<Protection, 'unlock' | 'forget'>;
  readonly onOpen: () => void;
  readonly reload: () => void;
}) {
  const { protection, onOpen, reload } = props;
  const [typed, type] = useState('');
  const [busy, setBusy] = useState<'unlocking' | 'deleting' | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);

  async function run(what: 'unlocking' | 'deleting', work: () => Promise<void>): Promise<void> {
    if (busy !== null) return;
    setBusy(what);
    setTrouble(null);
    try {
      await work();
    } catch (thrown) {
      const error = toAppError(thrown);
      if (CHANGED_ELSEWHERE.includes(error.code)) return reload();
      setTrouble(errorSentence(error));
      setBusy(null);
      return;
    }
    onOpen();
  }

  function unlock(event: FormEvent) {
    event.preventDefault();
    void run('unlocking', () => protection.unlock(typed));
  }

  function forget() {
    setAsked(false);
    void run('deleting', () => protection.forget());
  }

  return (
    <LockedPage title="Type your passphrase">
      <p>
        What you said and typed here is locked with it. It is asked for once, each time the app is opened.
      </p>
      <form className={styles.form} onSubmit={unlock}>
        <TextInput
          label="Passphrase"
          type="password"
          autoComplete="current-password"
          autoFocus
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          aria-describedby={trouble ? TROUBLE_ID : undefined}
        />
        {trouble && (
          <p role="alert" id={TROUBLE_ID} className={styles.trouble}>
            {trouble}
          </p>
        )}
        <div className="choices">
          <Button type="submit" variant="filled" aria-disabled={busy !== null || undefined}>
            {busy === 'unlocking' ? 'Unlocking …' : busy === 'deleting' ? 'Deleting …' : 'Unlock'}
          </Button>
          <Button variant="subtle" onClick={() => setAsked(true)}>
            I lost it
          </Button>
        </div>
      </form>
      <Confirmation
        open={asked}
        title="Delete what is locked?"
        onCancel={() => setAsked(false)}
        action={
          <Button variant="filled" color="red" onClick={forget}>
            Delete what is locked
          </Button>
        }
      >
        Without the passphrase nobody can open it, the makers of the app neither. To go on, all answers,
        recordings, mock interviews, drafts and changed key terms on this device are deleted for good, and
        sync is turned off. Your banks, applications and settings stay, and a backup that you saved can be
        imported afterwards.
      </Confirmation>
    </LockedPage>
  );
}

/** In the place of the unlock screen while another tab changes how all is stored. */
export function BusyElsewhere() {
  return (
    <LockedPage title="One moment">
      <p role="status">
        The passphrase is being set or taken away in another tab, and your answers are converted for it. This
        page goes on by itself when that is done.
      </p>
    </LockedPage>
  );
}

/** It was unlocked for good, or the database was given to another tab: this page must begin anew. */
const CHANGED_ELSEWHERE: readonly string[] = ['not-found', 'storage-unavailable', 'newer-elsewhere'];

const TROUBLE_ID = 'unlock-trouble';

function LockedPage({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <main className={styles.screen}>
      <p className={styles.name}>
        <Mark />
        <span>Viva Voce</span>
      </p>
      <Page title={title}>{children}</Page>
    </main>
  );
}
