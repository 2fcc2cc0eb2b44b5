import { deleteDB } from 'idb';
import { onTestFinished } from 'vitest';
import type { Attempt, SpokenTake } from '../../src/history/attempt';
import { openAttempts } from '../../src/history/attempts';
import type { StoredBank } from '../../src/history/bank-record';
import type { History } from '../../src/history/history';
import { openHistory } from '../../src/history/open-history';
import { openRecordings } from '../../src/history/recordings';
import { openChanges } from '../../src/history/storage/changes';
import { connect } from '../../src/history/storage/connection';
import { MIGRATIONS } from '../../src/history/storage/database';
import { openTakeHolds } from '../../src/history/take-holds';

let databases = 0;

/** A database of its own for one test, deleted when the test is over. */
export function freshName(): string {
  databases += 1;
  const name = `history-${Date.now()}-${databases}`;
  onTestFinished(() => deleteDB(name));
  return name;
}

/** Opens a history that the test need not close. Opened twice under one name, each is a tab of its own. */
export async function openedHistory(
  name = freshName(),
  options: Omit<Parameters<typeof openHistory>[0] & object, 'name'> = {},
): Promise<History> {
  const history = await openHistory({ name, ...options });
  onTestFinished(() => history.close());
  return history;
}

/** What the app could store at an older schema, which `steps` lead to. */
export async function olderHistory(name: string, steps: number) {
  const connection = await connect(name, MIGRATIONS.slice(0, steps));
  const changes = openChanges(name);
  const holds = openTakeHolds(name, navigator.locks);
  return {
    attempts: openAttempts(connection, changes, holds),
    recordings: openRecordings(connection, changes, holds),
    close() {
      holds.releaseAll();
      changes.close();
      connection.close();
    },
  };
}

const question = { id: 'q6', number: 6, text: 'What is drift?', section: 'Technical MLOps' };

export function takeOf(takeId: string): SpokenTake {
  return {
    kind: 'spoken',
    takeId,
    durationS: 2,
    mimeType: 'audio/webm',
    levels: [0, 0.1],
    transcript: null,
    speech: null,
  };
}

export function attemptOf(id: string, rest: Partial<Attempt> = {}): Attempt {
  return {
    version: 3,
    id,
    bankId: 'mlops',
    question,
    createdAt: 1000,
    takes: [takeOf(`${id}-take`)],
    score: null,
    verdicts: {},
    ...rest,
  };
}

/** A stored bank of one question. */
export function storedBankOf(title: string, addedAt: number): StoredBank {
  const asked = { id: 'why', number: 1, text: `Why ${title}?`, section: title, answer: [], placeholders: [] };
  return {
    id: title.toLowerCase(),
    title,
    content: { kind: 'questions', sections: [title], questions: [asked] },
    addedAt,
    changedAt: addedAt,
  };
}

export const takeFacts = (takeId: string, startedAt = 1000) => ({
  takeId,
  bankId: 'mlops',
  question,
  startedAt,
});

export function bytesOf(...values: readonly number[]): ArrayBuffer {
  return Uint8Array.from(values).buffer;
}

/** Records a take of two chunks, as an interview does. */
export async function record(
  history: Pick<History, 'recordings'>,
  takeId: string,
  startedAt = 1000,
): Promise<void> {
  await history.recordings.begin(takeFacts(takeId, startedAt));
  await history.recordings.append(takeId, bytesOf(1, 2), 0, 'audio/webm');
  await history.recordings.append(takeId, bytesOf(3), 1, 'audio/webm');
}
