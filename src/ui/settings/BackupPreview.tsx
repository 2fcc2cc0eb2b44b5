import { Button } from '@mantine/core';
import type { CheckedBackup } from '../../history/backup/backup';
import type { RestoreMode } from '../../history/backup/merge-records';
import { contentsSentence, restorePurposes } from '../../words/backup-words';
import styles from '../banks/DialogChoices.module.css';
import { Dialog } from '../shell/Dialog';

/** What a backup holds, and the two ways to bring it in, each with what it does to what is here. Null shows nothing. */
export function BackupPreview(props: {
  readonly backup: CheckedBackup | null;
  readonly onChoose: (backup: CheckedBackup, mode: RestoreMode) => void;
  readonly onCancel: () => void;
}) {
  const { backup, onChoose, onCancel } = props;
  return (
    <Dialog open={backup !== null} onClose={onCancel} title="Import this backup?">
      {backup && (
        <>
          <p data-narrow>The file is whole. It holds {contentsSentence(backup.contents)}</p>
          <ul className={styles.choices} data-narrow>
            <li>
              <Button variant="filled" data-first-focus onClick={() => onChoose(backup, 'add')}>
                Add what is new
              </Button>
              <p className="quiet">{restorePurposes.add(backup.contents)}</p>
            </li>
            <li>
              <Button color="red" onClick={() => onChoose(backup, 'replace')}>
                Replace all
              </Button>
              <p className="quiet">{restorePurposes.replace(backup.contents)}</p>
            </li>
          </ul>
          <Button variant="subtle" onClick={onCancel}>
            Cancel
          </Button>
        </>
      )}
    </Dialog>
  );
}
