/// <reference lib="webworker" />
import type { Bank } from '../bank/bank';
import { newEdition } from '../bank/match-questions';
import { toAppError } from '../base/app-error';
import { holdLifeLock } from '../base/life-lock';
import { oneAfterOther } from '../base/one-after-other';
import type { BankAnswer, BankTask, FromBankWorker, ToBankWorker } from './protocol';
import { readSource } from './read-source';
import { sqlWasmUrl } from './sql-wasm-url';

/** Reads files, finds key terms and compares editions of a bank, which all take longer than a page may be still. */
const scope = self as unknown as DedicatedWorkerGlobalScope;
const send = (message: FromBankWorker) => scope.postMessage(message);

let bank: Bank | null = null;
const inTurn = oneAfterOther();

/** Nothing is said before the lock is held: the page would take a free lock for the end of this worker. */
void inTurn(() => holdLifeLock(scope.name)).then(() => send({ type: 'alive' }));

scope.addEventListener('message', ({ data }: MessageEvent<ToBankWorker>) => {
  if (data.type === 'bank') bank = data.bank;
  else inTurn(() => perform(data)).then(send, (thrown: unknown) => fail(data.id, thrown));
});

async function perform(task: BankTask): Promise<BankAnswer> {
  switch (task.type) {
    case 'read': {
      const read = await readSource(task.source, { ...task.wishes, sqlWasm: sqlWasmUrl });
      bank = read.bank;
      return { type: 'read', id: task.id, read };
    }
    case 'terms': {
      const told = bank;
      const { extractKeyTerms } = await import('../extraction/extract-key-terms'); // its tagger is large
      if (!told) throw new Error('Not told of the bank');
      return { type: 'terms', id: task.id, terms: extractKeyTerms(told, task.question) };
    }
    case 'match':
      return { type: 'match', id: task.id, edition: newEdition(task.before, task.after) };
  }
}

function fail(id: number, thrown: unknown): void {
  const { code, details, cause } = toAppError(thrown);
  send({ type: 'failed', id, code, details, message: String(cause ?? thrown) });
}
