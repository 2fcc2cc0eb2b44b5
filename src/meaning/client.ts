import type { Bank } from '../bank/bank';
import { AppError, toAppError } from '../base/app-error';
import { watchedLines } from '../base/watched-line';
import { type OpenLine, surviveDeath, type WorkerLine, wholeUrl, workerLines } from '../base/worker-line';
import type { Score } from '../scoring/score';
import type { AnswerToScore, QuestionToPrepare } from '../scoring/score-answer';
import type { FromScorer, ScorerAnswer, ScorerTask, ToScorer } from './protocol';

export interface ScorerOptions {
  /** Folder of the weights and of ONNX Runtime's pair, relative to the page or absolute, with a slash at the end. */
  readonly modelsUrl: string;
  readonly ortUrl: string;
  /** Vectors of the built-in bank's sentences; a host may lack them, at the price of some seconds. */
  readonly vectorsUrl: string;
  /** `crossOriginIsolated ? 2 : 1`: a sentence is too short for more threads to help. */
  readonly threads: number;
  /** Tests give a fake one. */
  readonly openLine?: OpenLine<ToScorer, FromScorer>;
}

export type MeaningState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Scoring by words and meaning in a worker that starts with the first call. */
export interface Scorer {
  /**
   * Reads what can be read before the whole answer is there. Rejects, as `score` does, with `model-*`,
   * `worker-died` or `cancelled`.
   */
  prepare(question: QuestionToPrepare): Promise<void>;
  score(answer: AnswerToScore): Promise<Score>;
  /** Of the sentence model. */
  readonly state: MeaningState;
  /** Calls back at every change of state. Returns how to stop. */
  onState(listener: (state: MeaningState) => void): () => void;
  dispose(): void;
}

interface Request {
  readonly bank: Bank;
  readonly task: ScorerTask;
  readonly resolve: (answer: ScorerAnswer) => void;
  readonly reject: (error: AppError) => void;
  deaths: number;
}

/** Scoring waits no longer (`SCORING_MS`); a step of loading, or reading the longest answer, takes some seconds. */
const SILENCE_MS = 60_000;

/** A worker that dies, or says nothing for too long, is replaced and asked again, once per request. After a failed start the next call tries anew. */
export function createScorer(options: ScorerOptions): Scorer {
  const openLine = watchedLines(options.openLine ?? openScorerLine, {
    silenceMs: SILENCE_MS,
    owes: () => requests.size > 0,
  });
  const requests = new Map<number, Request>();
  const listeners = new Set<(state: MeaningState) => void>();
  let state: MeaningState = { kind: 'idle' };
  let line: WorkerLine<ToScorer> | null = null;
  let bankThere: Bank | null = null; // the one that the worker was told of last
  let lastId = 0;
  let disposed = false;

  function become(next: MeaningState): void {
    state = next;
    for (const listener of listeners) listener(next);
  }

  function send({ bank, task }: Request): void {
    const to = reach();
    if (bank !== bankThere) to.send({ type: 'bank', bank });
    bankThere = bank;
    to.send(task);
  }

  /** The living worker; a fresh one is told first where everything lies. */
  function reach(): WorkerLine<ToScorer> {
    if (line !== null) return line;
    line = openLine({ onMessage: receive, onDeath: recover });
    bankThere = null;
    become({ kind: 'loading' });
    line.send({
      type: 'start',
      modelsUrl: wholeUrl(options.modelsUrl),
      ortUrl: wholeUrl(options.ortUrl),
      vectorsUrl: wholeUrl(options.vectorsUrl),
      threads: options.threads,
    });
    return line;
  }

  function receive(message: FromScorer): void {
    if (message.type === 'alive') return;
    if (message.type === 'ready') become({ kind: 'ready' });
    else if (message.type !== 'failed') settle(message.id, (request) => request.resolve(message));
    else {
      const error = new AppError(message.code, { cause: new Error(message.message) });
      if (message.id === null) close(error);
      else settle(message.id, (request) => request.reject(error));
    }
  }

  function settle(id: number, how: (request: Request) => void): void {
    const request = requests.get(id);
    requests.delete(id);
    if (request !== undefined) how(request);
  }

  function recover(cause: unknown): void {
    line = null;
    const error = toAppError(cause, 'worker-died');
    surviveDeath(requests, ({ reject }) => reject(error));
    if (requests.size === 0) become({ kind: 'failed', error });
    else for (const request of requests.values()) send(request);
  }

  function close(error: AppError): void {
    line?.close();
    line = null;
    for (const id of [...requests.keys()]) settle(id, ({ reject }) => reject(error));
    become({ kind: 'failed', error });
  }

  function ask(bank: Bank, taskWith: (id: number) => ScorerTask): Promise<ScorerAnswer> {
    if (disposed) return Promise.reject(new AppError('cancelled'));
    return new Promise((resolve, reject) => {
      const task = taskWith(++lastId);
      const request = { bank, task, resolve, reject, deaths: 0 };
      requests.set(task.id, request);
      send(request);
    });
  }

  return {
    async prepare({ bank, question: { number: question }, terms, heard }) {
      await ask(bank, (id) => ({ type: 'prepare', id, question, terms, ...(heard && { heard }) }));
    },
    async score({ bank, question: { number: question }, terms, transcript }) {
      const answer = await ask(bank, (id) => ({ type: 'score', id, question, terms, transcript }));
      if (answer.type !== 'scored') throw new AppError('unexpected', { details: { answer: answer.type } });
      return answer.score;
    },
    get state() {
      return state;
    },
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      disposed = true;
      listeners.clear();
      close(new AppError('cancelled'));
    },
  };
}

const openScorerLine = workerLines<ToScorer, FromScorer>(
  'meaning',
  (name) => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name }),
);
