import type { BackupContents } from '../history/backup/backup-contents';
import type { ImportReport } from '../history/backup/import-records';
import { count } from './figures';
import { listOf } from './lists';

/** "12 answers, 3 banks and 40 minutes of sound. 4 answers are here already and stay as they are." */
export function contentsSentence({ answers, banks, profiles, recordings, soundS }: BackupContents): string {
  const parts = [
    count(answers.there, 'answer'),
    ...(banks.there > 0 ? [count(banks.there, 'bank')] : []),
    ...(profiles.there > 0 ? [count(profiles.there, 'application')] : []),
    soundS < 60
      ? count(recordings.there, 'recording')
      : `${count(Math.round(soundS / 60), 'minute')} of sound`,
  ];
  const here =
    answers.here === 0
      ? ''
      : ` ${count(answers.here, 'answer')} ${answers.here === 1 ? 'is here already and stays as it is' : 'are here already and stay as they are'}.`;
  return `${listOf(parts)}.${here}`;
}

/** What an import did. */
export function importedSentence({ added, kept, skipped }: ImportReport): string {
  const parts = [
    `${count(added.attempts, 'answer')} added`,
    ...(kept > 0 ? [`${count(kept, 'record')} already here`] : []),
    ...(skipped.length > 0 ? [`${count(skipped.length, 'record')} unreadable`] : []),
  ];
  return `Backup imported: ${parts.join(', ')}.`;
}
