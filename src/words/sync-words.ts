import type { SyncActivity, SyncProgress } from '../app/sync/sync-loop';
import type { AppError } from '../base/app-error';
import { assertNever } from '../base/assert-never';
import type { TypedAddress } from '../sync/address';
import type { SyncReport } from '../sync/replicate';
import type { SyncProblem } from '../sync/sync-problem';
import { momentOf } from './days';
import { count } from './figures';
import { listOf } from './lists';
import { errorSentence } from './sentences';

/** Why sync does not work, and what to do. `page` is the origin of the app. */
export function syncErrorSentence(error: AppError, page: string): string {
  const problem = error.code === 'sync-failed' ? (error.details.problem as SyncProblem) : null;
  switch (problem) {
    case null:
      return errorSentence(error);
    case 'unreachable':
      return `The database can’t be reached. There is no network, or CouchDB does not let this page in: its settings have to list ${page} under “cors”, “origins”.`;
    case 'server':
      return 'The database has trouble of its own at the moment.';
    case 'refused':
      return 'The database refuses this user: the name or the password is wrong, or the user may not write there.';
    case 'no-database':
      return 'There is no such database, and this user may not make one. Make it in CouchDB first.';
    case 'no-couchdb':
      return 'What answers at this address is no CouchDB database.';
    case 'foreign-database':
      return 'This database holds other things. Take an empty one; nothing was changed in it.';
    case 'wrong-passphrase':
      return 'This is not the passphrase of this database. Nothing was changed, here or there.';
    case 'newer-database':
      return 'A newer version of the app wrote this database. Reload the page to have that version; nothing was changed.';
    case 'other-database':
      return 'This is not the database that this device was set up with any more: it was emptied or made anew. Turn sync off and on again to use it; nothing was changed here.';
    default:
      return assertNever(problem);
  }
}

type WrongAddress = Extract<TypedAddress, { kind: 'wrong' }>['why'];

export function addressSentence(why: WrongAddress): string {
  switch (why) {
    case 'no-address':
      return 'This is no address. One looks like https://couch.example.org/interviews.';
    case 'no-database':
      return 'The name of the database is missing, such as /interviews at the end.';
    case 'password-inside':
      return 'Leave name and password out of the address; they are asked for next.';
    default:
      return assertNever(why);
  }
}

/** What sync does, or did last. */
export function progressSentence({ activity, last }: SyncProgress, page: string, now: number): string {
  switch (activity.kind) {
    case 'syncing':
      return 'Syncing …';
    case 'waiting':
      return `${syncErrorSentence(activity.error, page)} It is tried again by itself; all you do is stored here meanwhile.`;
    case 'stopped':
      return syncErrorSentence(activity.error, page);
    case 'resting':
      return last ? `Synced ${momentOf(last.at, now)}: ${reportWords(last.report)}.` : 'Sync is on.';
    default:
      return assertNever(activity);
  }
}

function reportWords({ sent, received }: SyncReport): string {
  const parts = [
    ...(sent > 0 ? [`${count(sent, 'record')} sent`] : []),
    ...(received > 0 ? [`${count(received, 'record')} received`] : []),
  ];
  return parts.length === 0 ? 'nothing was new' : listOf(parts);
}

/** What could not be read in the database; null when all could. */
export function unreadSentence({ newer, damaged }: SyncReport): string | null {
  const parts = [
    ...(newer > 0
      ? [`${count(newer, 'record')} of a newer version of the app: reload the page to have it`]
      : []),
    ...(damaged > 0
      ? [
          `${count(damaged, 'document')} that ${damaged === 1 ? 'was' : 'were'} not written with your passphrase`,
        ]
      : []),
  ];
  return parts.length === 0 ? null : `Left alone in the database: ${listOf(parts)}.`;
}

/** What was changed on two devices at once. */
export function twiceSentence(titles: readonly string[]): string {
  return `Changed on two devices before they synced, so both versions are kept: ${listOf(titles.map((title) => `“${title}”`))}. Delete the one you don’t need.`;
}

/** Whether there is trouble to be seen at once. */
export function isTrouble({ kind }: SyncActivity): boolean {
  return kind === 'waiting' || kind === 'stopped';
}
