import { canonicalJson } from '../../base/canonical-json';
import type { Attempt } from '../attempt';
import { attemptRecord } from '../attempt-record';
import { bankRecord, type StoredBank } from '../bank-record';
import { profileRecord } from '../profiles';
import { readRecord, writeRecord } from '../storage/record-version';
import { joinAttempts } from './join-attempts';
import type { Place } from './places';

/** Two versions of one record, brought together. */
export type Reconciled =
  | { readonly kind: 'one'; readonly record: unknown }
  /** Theirs stays in its place, mine goes to a place of its own. */
  | { readonly kind: 'both'; readonly record: unknown; readonly other: OtherVersion };

interface OtherVersion {
  readonly place: Place;
  readonly record: unknown;
  /** What the user knows it by. */
  readonly title: string;
  /** The takes of the other version, by those whose sound they share. */
  readonly takes: ReadonlyMap<string, string>;
}

/**
 * What becomes of a record that was changed on two devices: all that the user made of it on either is kept, in one record where
 * that goes. `mark` names the other version; the same two versions give the same on every device.
 */
export function reconcile(place: Place, mine: unknown, theirs: unknown, mark: string): Reconciled {
  switch (place.kind) {
    case 'attempt':
      return reconcileAttempts(readRecord(attemptRecord, mine), readRecord(attemptRecord, theirs), mark);
    case 'bank':
      return reconcileBanks(readRecord(bankRecord, mine), readRecord(bankRecord, theirs), mark);
    case 'profile': {
      const profile = readRecord(profileRecord, mine);
      const other = { ...profile, id: `${place.id}-${mark}`, name: otherTitle(profile.name) };
      return {
        kind: 'both',
        record: theirs,
        other: {
          place: { kind: 'profile', id: other.id },
          record: writeRecord(profileRecord, other),
          title: profile.name,
          takes: new Map(),
        },
      };
    }
    case 'correction':
    case 'mock':
    case 'dates':
      return { kind: 'one', record: theirs }; // none of them is an answer, or text that somebody wrote
  }
}

function reconcileAttempts(mine: Attempt, theirs: Attempt, mark: string): Reconciled {
  const joined = joinAttempts(mine, theirs);
  if (joined) return { kind: 'one', record: writeRecord(attemptRecord, joined) };
  const takes = new Map(mine.takes.map(({ takeId }) => [takeId, `${takeId}-${mark}`]));
  const { starred: _, ...rest } = mine; // one answer to a question is the best
  const other: Attempt = {
    ...rest,
    id: `${mine.id}-${mark}`,
    takes: mine.takes.map((take) => ({ ...take, takeId: takes.get(take.takeId) ?? take.takeId })),
  };
  return {
    kind: 'both',
    record: writeRecord(attemptRecord, theirs),
    other: {
      place: { kind: 'attempt', id: other.id },
      record: writeRecord(attemptRecord, other),
      title: mine.question.text,
      takes,
    },
  };
}

function reconcileBanks(mine: StoredBank, theirs: StoredBank, mark: string): Reconciled {
  const record = writeRecord(bankRecord, theirs);
  if (textOf(mine) === textOf(theirs)) return { kind: 'one', record };
  // A text that was only read as questions since is the same bank.
  if (mine.changedAt === theirs.changedAt && mine.content.kind !== theirs.content.kind) {
    const settled = mine.content.kind === 'questions' ? mine : theirs;
    return { kind: 'one', record: writeRecord(bankRecord, settled) };
  }
  const other = { ...mine, id: `${mine.id}-${mark}`, title: otherTitle(mine.title) };
  return {
    kind: 'both',
    record,
    other: {
      place: { kind: 'bank', id: other.id },
      record: writeRecord(bankRecord, other),
      title: mine.title,
      takes: new Map(),
    },
  };
}

function textOf({ title, content }: StoredBank): string {
  return canonicalJson({ title, content });
}

function otherTitle(title: string): string {
  return `${title} (other version)`;
}
