import type { Bank, Question } from '../bank/bank';
import { bankUnreadable } from '../bank/bank-problem';
import type { ReadBankFile } from '../bank/formats/read-bank-file';
import type { KeyTerm } from '../bank/key-term';
import type { NewEdition } from '../bank/match-questions';
import { AppError } from '../base/app-error';
import { Overdue, within } from '../base/deadline';
import { oneAfterOther } from '../base/one-after-other';
import { type OpenLine, type WorkerLine, workerLines } from '../base/worker-line';
import type {
  BankAnswer,
  BankSource,
  BankTask,
  FromBankWorker,
  ReadingWishes,
  ToBankWorker,
} from './protocol';

/** Twenty times what the largest bank takes on a slow machine. */
const DEADLINE_MS = 60_000;

/** A worker that starts with the first call. One that hangs, dies or is no longer waited for is ended, and the next call starts another. */
export interface BankWorker {
  /** Rejects with `bank-unreadable`, or at once with `cancelled`. */
  read(source: BankSource, wishes: ReadingWishes, signal: AbortSignal): Promise<ReadBankFile>;
  /** The key terms of a question that nobody curated; words that are common in `bank` count less. */
  terms(bank: Bank, question: Question): Promise<readonly KeyTerm[]>;
  /** Which questions of a bank the new edition `after` goes on with. */
  match(before: readonly Question[], after: readonly Question[]): Promise<NewEdition>;
  dispose(): void;
}

interface Waiting {
  readonly id: number;
  resolve(answer: BankAnswer): void;
  reject(thrown: unknown): void;
}

type TaskWith = (id: number) => BankTask;

export function createBankWorker(
  options: { readonly openLine?: OpenLine<ToBankWorker, FromBankWorker>; readonly deadlineMs?: number } = {},
): BankWorker {
  const { openLine = openBankLine, deadlineMs = DEADLINE_MS } = options;
  const inTurn = oneAfterOther();
  let line: WorkerLine<ToBankWorker> | null = null;
  let bankThere: Bank | null = null;
  let waiting: Waiting | null = null;
  let lastId = 0;
  let disposed = false;

  function reach(): WorkerLine<ToBankWorker> {
    line ??= openLine({ onMessage: receive, onDeath: lose });
    return line;
  }

  function receive(message: FromBankWorker): void {
    if (message.type === 'alive' || message.id !== waiting?.id) return;
    const { resolve, reject } = waiting;
    waiting = null;
    if (message.type !== 'failed') resolve(message);
    else reject(new AppError(message.code, { details: message.details, cause: new Error(message.message) }));
  }

  function lose(cause: unknown): void {
    end();
    waiting?.reject(cause instanceof AppError ? cause : bankUnreadable('reader-stopped', 1, { cause }));
    waiting = null;
  }

  function end(): void {
    line?.close();
    line = null;
    bankThere = null;
  }

  async function perform(bank: Bank | null, taskWith: TaskWith, signal?: AbortSignal): Promise<BankAnswer> {
    if (disposed || signal?.aborted) throw new AppError('cancelled');
    const id = ++lastId;
    const answer = new Promise<BankAnswer>((resolve, reject) => {
      waiting = { id, resolve, reject };
    });
    const to = reach();
    if (bank && bank !== bankThere) to.send({ type: 'bank', bank });
    bankThere = bank ?? bankThere;
    to.send(taskWith(id));
    try {
      return await within('The bank worker', answer, deadlineMs, signal);
    } catch (thrown) {
      if (waiting?.id === id) end(); // it is still at work
      waiting = null;
      throw thrown instanceof Overdue ? bankUnreadable('too-slow', 1, { cause: thrown }) : thrown;
    }
  }

  return {
    read: (source, wishes, signal) =>
      inTurn(async () => {
        const answer = await perform(null, (id) => ({ type: 'read', id, source, wishes }), signal);
        if (answer.type !== 'read') throw unexpected(answer);
        bankThere = answer.read.bank;
        return answer.read;
      }),
    terms: (bank, question) =>
      inTurn(async () => {
        const answer = await perform(bank, (id) => ({ type: 'terms', id, question }));
        if (answer.type !== 'terms') throw unexpected(answer);
        return answer.terms;
      }),
    match: (before, after) =>
      inTurn(async () => {
        const answer = await perform(null, (id) => ({ type: 'match', id, before, after }));
        if (answer.type !== 'match') throw unexpected(answer);
        return answer.edition;
      }),
    dispose() {
      disposed = true;
      end();
      waiting?.reject(new AppError('cancelled'));
      waiting = null;
    },
  };
}

function unexpected({ type }: BankAnswer): AppError {
  return new AppError('unexpected', { details: { answer: type } });
}

const openBankLine = workerLines<ToBankWorker, FromBankWorker>(
  'bank',
  (name) => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name }),
);
