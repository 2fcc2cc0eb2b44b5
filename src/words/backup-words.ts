import type { BackupContents } from '../history/backup/backup-contents';
import type { ImportReport } from '../history/backup/import-records';
import type { RestoreMode } from '../history/backup/merge-records';
import { count } from './figures';
import { listOf } from './lists';

/** "12 answers, 3 banks and 40 minutes of sound." */
export function contentsSentence({ answers, banks, profiles, recordings, soundS }: BackupContents): string {
  const parts = [
    count(answers.there, 'answer'),
    ...(banks.there > 0 ? [count(banks.there, 'bank')] : []),
    ...(profiles.there > 0 ? [count(profiles.there, 'application')] : []),
    soundS < 60
      ? count(recordings.there, 'recording')
      : `${count(Math.round(soundS / 60), 'minute')} of sound`,
  ];
  return `${listOf(parts)}.`;
}

/** What each way of bringing a backup in does to what is here, and with sync elsewhere. */
export const restorePurposes: Readonly<
  Record<RestoreMode, (contents: BackupContents, syncs: boolean) => string>
> = {
  add({ answers }) {
    if (answers.here === 0) return 'Everything that is here stays.';
    return `Everything that is here stays. ${count(answers.here, 'answer')} ${answers.here === 1 ? 'is here already and stays as it is' : 'are here already and stay as they are'}.`;
  },
  replace({ answers, banks, profiles }, syncs) {
    const gone = [
      ...(answers.others > 0 ? [count(answers.others, 'answer')] : []),
      ...(banks.others > 0 ? [count(banks.others, 'bank')] : []),
      ...(profiles.others > 0 ? [count(profiles.others, 'application')] : []),
    ];
    const changed = 'Answers, banks and settings become as they are in the backup.';
    if (gone.length === 0)
      return `${changed}${syncs ? ' Sync is on: so do those on your other devices.' : ''} This can’t be undone.`;
    const isOne = answers.others + banks.others + profiles.others === 1;
    const [are, their] = isOne ? ['is', 'its'] : ['are', 'their'];
    const sound = answers.others > 0 ? `, with ${their} sound` : '';
    const elsewhere = syncs ? `, here and, because sync is on, on your other devices` : '';
    return `${changed} ${listOf(gone)} that ${are} not in it will be deleted${sound}${elsewhere}. This can’t be undone; a backup of what is here can be saved before.`;
  },
};

/** What an import did. */
export function importedSentence({ added, kept, removed, skipped }: ImportReport): string {
  const parts = [
    `${count(added.attempts, 'answer')} added`,
    ...(removed > 0 ? [`${count(removed, 'answer')} deleted`] : []),
    ...(kept > 0 ? [`${count(kept, 'record')} already here`] : []),
    ...(skipped.length > 0 ? [`${count(skipped.length, 'record')} unreadable`] : []),
  ];
  return `Backup imported: ${parts.join(', ')}.`;
}
