import { Button, Switch, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { toAppError } from '../../base/app-error';
import { newPassphrase, SHORTEST_PASSPHRASE } from '../../sealing/passphrase';
import { strengthSentence } from '../../words/passphrase-words';
import { errorSentence } from '../../words/sentences';
import styles from './Protection.module.css';

/** A new passphrase, typed twice. With `current` the one before it is asked for, too. */
export function PassphraseForm(props: {
  readonly action: string;
  readonly current?: boolean;
  /** Rejects where it could not be set: the sentence for that stands in the form then. */
  readonly onChosen: (passphrase: string, current: string) => Promise<void>;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}) {
  const { action, current = false, onChosen, onCancel, children } = props;
  const [typed, setTyped] = useState({ current: '', first: '', second: '' });
  const [shown, show] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const type = shown ? 'text' : 'password';

  async function choose(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (typed.first.trim().length < SHORTEST_PASSPHRASE)
      return setTrouble(`A passphrase has ${SHORTEST_PASSPHRASE} letters or more.`);
    if (typed.first !== typed.second)
      return setTrouble('The two are not the same. Type the passphrase again, both times.');
    setBusy(true);
    setTrouble(null);
    try {
      await onChosen(typed.first, typed.current);
    } catch (thrown) {
      setTrouble(errorSentence(toAppError(thrown)));
      setBusy(false);
    }
  }

  function makeUp() {
    const made = newPassphrase();
    setTyped({ ...typed, first: made, second: made });
    show(true);
  }

  return (
    <form className={`card ${styles.form}`} onSubmit={(event) => void choose(event)}>
      {current && (
        <TextInput
          label="Passphrase until now"
          type={type}
          autoComplete="current-password"
          autoFocus
          value={typed.current}
          onChange={(event) => setTyped({ ...typed, current: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={current ? 'New passphrase' : 'Passphrase'}
        description={<span role="status">{strengthSentence(typed.first)}</span>}
        type={type}
        autoComplete="new-password"
        spellCheck={false}
        autoFocus={!current}
        value={typed.first}
        onChange={(event) => setTyped({ ...typed, first: event.currentTarget.value })}
      />
      <TextInput
        label="The same again"
        type={type}
        autoComplete="new-password"
        spellCheck={false}
        value={typed.second}
        onChange={(event) => setTyped({ ...typed, second: event.currentTarget.value })}
      />
      <div className={styles.beside}>
        <Switch
          label="Show what I type"
          checked={shown}
          onChange={(event) => show(event.currentTarget.checked)}
        />
        <Button variant="subtle" onClick={makeUp}>
          Make one up
        </Button>
      </div>
      <p>
        Write it down where nobody else finds it. It is kept nowhere, here neither:{' '}
        <b>who loses it has lost all answers and recordings on this device</b>. Nobody can open them again.
      </p>
      {children}
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
      <div className="choices">
        <Button type="submit" variant="filled" aria-disabled={busy || undefined}>
          {busy ? 'Working …' : action}
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
