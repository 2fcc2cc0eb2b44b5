import { createStore, type StoreApi } from 'zustand/vanilla';
import { type AppError, toAppError } from '../../base/app-error';

/** A sentence at the edge of the page about what was just done. There is one at a time: the latest. */
export type Notice =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly text: string; readonly undo: (() => Promise<void>) | null }
  | { readonly kind: 'trouble'; readonly error: AppError };

export interface Notices {
  readonly state: StoreApi<Notice>;
  /** Says what was done; with `undo` it can be taken back while the notice stands. */
  done(text: string, undo?: () => Promise<void>): void;
  /** Runs what a button started. Trouble is shown; undefined is the result then. */
  run<T>(action: () => Promise<T>): Promise<T | undefined>;
  /** Shows trouble that happened elsewhere. */
  trouble(error: AppError): void;
  dismiss(): void;
}

export function createNotices(): Notices {
  const state = createStore<Notice>(() => ({ kind: 'none' }));
  const trouble = (error: AppError) => state.setState({ kind: 'trouble', error }, true);
  return {
    state,
    trouble,
    done: (text, undo) => state.setState({ kind: 'done', text, undo: undo ?? null }, true),
    async run(action) {
      try {
        return await action();
      } catch (thrown) {
        const error = toAppError(thrown);
        if (error.code !== 'cancelled') trouble(error);
        return undefined;
      }
    },
    dismiss: () => state.setState({ kind: 'none' }, true),
  };
}
