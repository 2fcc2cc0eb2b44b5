import { Button, NativeSelect } from '@mantine/core';
import { useStore } from 'zustand';
import { useRemoval } from '../history/use-removal';
import { hrefOf } from '../route';
import { useServices } from '../services-context';
import { BackupChoices } from './BackupChoices';
import { SettingsGroup } from './SettingsGroup';
import { StorageUsed } from './StorageUsed';
import styles from './StoredData.module.css';
import { useChange } from './use-change';

const KEEP = [
  { value: '', label: 'As long as the answer' },
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
];

/** What is kept on this machine, how long, and how to take it along or delete it. */
export function StoredData() {
  const { settings, keptData } = useServices();
  const keepAudioDays = useStore(settings.state, (now) => now.keepAudioDays);
  const change = useChange();
  const { removeAll, confirmation } = useRemoval();
  return (
    <SettingsGroup title="Your data">
      <p>
        Recordings, transcripts and scores stay in this browser on this machine. The app has no account and no
        server, and sends nothing anywhere unless you turn on sync.{' '}
        <a href={hrefOf({ page: 'privacy' })}>What is stored where, until when, and how all of it goes</a>;{' '}
        <a href={hrefOf({ page: 'privacy' })}>protect it with a passphrase</a>
      </p>
      {keptData && <StorageUsed keptData={keptData} />}
      <NativeSelect
        label="Keep recordings"
        description="Transcripts and scores stay."
        value={keepAudioDays === null ? '' : String(keepAudioDays)}
        data={KEEP}
        onChange={(event) =>
          change({ keepAudioDays: event.currentTarget.value ? Number(event.currentTarget.value) : null })
        }
      />
      {keptData && <BackupChoices keptData={keptData} />}
      <div className={styles.delete}>
        <Button variant="default" color="red" onClick={removeAll}>
          Delete everything I recorded
        </Button>
      </div>
      {confirmation}
    </SettingsGroup>
  );
}
