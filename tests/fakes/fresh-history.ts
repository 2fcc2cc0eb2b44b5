import { deleteDB } from 'idb';
import { onTestFinished } from 'vitest';
import type { Attempt, SpokenTake } from '../../src/history/attempt';
import type { StoredBank } from '../../src/history/bank-record';
import type { History } from '../../src/history/history';
import { openHistory } from '../../src/history/open-history';

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
export async function record(history: History, takeId: string, startedAt = 1000): Promise<void> {
  await history.recordings.begin(takeFacts(takeId, startedAt));
  await history.recordings.append(takeId, bytesOf(1, 2), 0, 'audio/webm');
  await history.recordings.append(takeId, bytesOf(3), 1, 'audio/webm');
}
