import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SyncService } from '../../app/sync/sync-service';
import { toAppError } from '../../base/app-error';
import { newPassphrase, SHORTEST_PASSPHRASE } from '../../sealing/passphrase';
import { readAddress } from '../../sync/address';
import { syncErrorSentence } from '../../words/sync-words';
import { useNotices } from '../services-context';
import styles from './SyncPage.module.css';

/** The second step: who may write there, and the passphrase that only the user's devices know. */
export function TurnOnSync(props: {
  readonly service: SyncService;
  readonly address: string;
  readonly open: boolean;
}) {
  const { service, address, open } = props;
  const notices = useNotices();
  const another = (
    <Button variant="default" onClick={() => void notices.run(service.unname)}>
      Choose another database
    </Button>
  );
  if (open) return <AccessForm service={service} address={address} another={another} />;
  return (
    <>
      <p role="status">
        This page may not ask {new URL(address).host} yet. The app opens itself to one host by its service
        worker, which this browser or this host did not let it use: private windows, and pages not served by
        https, are often the reason. Reload the page once; deploy/README.md says what a host can do.
      </p>
      <div>{another}</div>
    </>
  );
}

function AccessForm(props: {
  readonly service: SyncService;
  readonly address: string;
  readonly another: React.ReactNode;
}) {
  const { service, address, another } = props;
  const [access, setAccess] = useState({ user: '', password: '', passphrase: '' });
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const read = readAddress(address);
  const tooShort = access.passphrase.trim().length < SHORTEST_PASSPHRASE;

  async function turnOn(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (tooShort) return setTrouble(`A passphrase has ${SHORTEST_PASSPHRASE} letters or more.`);
    setBusy(true);
    setTrouble(null);
    try {
      await service.turnOn(access);
    } catch (thrown) {
      setTrouble(syncErrorSentence(toAppError(thrown), window.location.origin));
      setBusy(false);
    }
  }

  return (
    <form className={`card ${styles.form}`} onSubmit={(event) => void turnOn(event)}>
      <p>
        Database: <b className={styles.address}>{address}</b>
      </p>
      {read.kind === 'address' && !read.secure && (
        <p role="note">The address has no https: the password goes over the network for all to read.</p>
      )}
      <TextInput
        label="User"
        autoComplete="username"
        spellCheck={false}
        value={access.user}
        onChange={(event) => setAccess({ ...access, user: event.currentTarget.value })}
      />
      <TextInput
        label="Password"
        type="password"
        autoComplete="current-password"
        value={access.password}
        onChange={(event) => setAccess({ ...access, password: event.currentTarget.value })}
      />
      <TextInput
        label="Passphrase"
        description={`For the first device, choose one of ${SHORTEST_PASSPHRASE} letters or more; for every other, type the same`}
        autoComplete="off"
        spellCheck={false}
        value={access.passphrase}
        onChange={(event) => setAccess({ ...access, passphrase: event.currentTarget.value })}
      />
      <div>
        <Button variant="subtle" onClick={() => setAccess({ ...access, passphrase: newPassphrase() })}>
          Make one up
        </Button>
      </div>
      <p>
        Write the passphrase down. It is kept nowhere, here neither:{' '}
        <b>who loses it can read nothing of what is in the database again</b>. What is on a device stays
        there.
      </p>
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
      <div className="choices">
        <Button type="submit" variant="filled" aria-disabled={busy || undefined}>
          {busy ? 'Opening the database …' : 'Turn on sync'}
        </Button>
        {another}
      </div>
    </form>
  );
}
