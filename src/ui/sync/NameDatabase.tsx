import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SyncService } from '../../app/sync/sync-service';
import { readAddress } from '../../sync/address';
import { addressSentence } from '../../words/sync-words';
import { useNotices } from '../services-context';
import styles from './SyncPage.module.css';

/** The first step: which database, so that the page may ask its host. */
export function NameDatabase({ service }: { readonly service: SyncService }) {
  const notices = useNotices();
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);

  function name(event: FormEvent) {
    event.preventDefault();
    const read = readAddress(typed);
    setTrouble(read.kind === 'wrong' ? addressSentence(read.why) : null);
    if (read.kind === 'address') void notices.run(() => service.name(read.address));
  }

  return (
    <form className={`card ${styles.form}`} onSubmit={name} noValidate>
      <TextInput
        label="Address of the database"
        description="Of a CouchDB that you run, or rent: a database of its own for this app"
        placeholder="https://couch.example.org/interviews"
        inputMode="url"
        autoComplete="url"
        spellCheck={false}
        value={typed}
        error={trouble}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p className="quiet">
        A rule in the app’s page forbids all hosts but its own. It lets this one through until you turn sync
        off; the page is loaded anew for that.
      </p>
      <div>
        <Button type="submit" variant="filled">
          Continue
        </Button>
      </div>
    </form>
  );
}
