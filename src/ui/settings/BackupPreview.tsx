import { Button } from '@mantine/core';
import type { CheckedBackup } from '../../history/backup/backup';
import type { RestoreMode } from '../../history/backup/merge-records';
import { contentsSentence, restorePurposes } from '../../words/backup-words';
import { Dialog } from '../shell/Dialog';
import styles from './BackupPreview.module.css';

export interface OfferedBackup {
  readonly backup: CheckedBackup;
  /** What is deleted here is deleted on the user's other devices, too. */
  readonly syncs: boolean;
}

/** What a backup holds, and the two ways to bring it in, each with what it does to what is here. Null shows nothing. */
export function BackupPreview(props: {
  readonly offered: OfferedBackup | null;
  readonly onChoose: (backup: CheckedBackup, mode: RestoreMode) => void;
  readonly onCancel: () => void;
}) {
  const { offered, onChoose, onCancel } = props;
  return (
    <Dialog open={offered !== null} onClose={onCancel} title="Import this backup?">
      {offered && (
        <>
          <p data-narrow>The file is whole. It holds {contentsSentence(offered.backup.contents)}</p>
          <ul className={styles.ways} data-narrow>
            <li>
              <Button variant="filled" data-first-focus onClick={() => onChoose(offered.backup, 'add')}>
                Add what is new
              </Button>
              <p className="quiet">{restorePurposes.add(offered.backup.contents, offered.syncs)}</p>
            </li>
            <li>
              <Button color="red" onClick={() => onChoose(offered.backup, 'replace')}>
                Replace all
              </Button>
              <p className="quiet">{restorePurposes.replace(offered.backup.contents, offered.syncs)}</p>
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
