import { createStore, type StoreApi } from 'zustand/vanilla';
import { type AppError, toAppError } from '../../base/app-error';

/** A sentence at the edge of the page about what was just done. */
export type Notice =
  | {
      readonly kind: 'done';
      readonly id: number;
      readonly text: string;
      readonly undo: (() => Promise<void>) | null;
    }
  | {
      readonly kind: 'offer';
      readonly id: number;
      readonly text: string;
      /** What the button says that takes it. */
      readonly label: string;
      readonly take: () => Promise<void>;
    }
  | { readonly kind: 'trouble'; readonly id: number; readonly error: AppError };

/** More would cover the page. */
const MOST = 3;

export interface Notices {
  /** The latest last. What can be undone or taken stays beside newer ones; all else gives way to the next. */
  readonly state: StoreApi<readonly Notice[]>;
  /** Says what was done; with `undo` it can be taken back while the notice stands. */
  done(text: string, undo?: () => Promise<void>): void;
  /** Offers something; it stands until it is taken, closed, or the returned function withdraws it. */
  offer(text: string, label: string, take: () => Promise<void>): () => void;
  /** Runs what a button started. Trouble is shown; undefined is the result then. */
  run<T>(action: () => Promise<T>): Promise<T | undefined>;
  /** Shows trouble that happened elsewhere. */
  trouble(error: AppError): void;
  /** Takes back what the notice tells of. Until that is done, a notice says that it is under way. */
  undo(notice: Notice): void;
  dismiss(notice: Notice): void;
  /** What was only told goes with the page it was told on; trouble, and what can be undone, stays. */
  leavePage(): void;
  /** Nothing but trouble stays: an interview begins, in which nobody looks for what was done before. */
  makeRoom(): void;
}

export function createNotices(): Notices {
  const state = createStore<readonly Notice[]>(() => []);
  let ids = 0;

  function add(notice: Notice): void {
    const staying = state.getState().filter(staysBesideOthers);
    state.setState([...staying, notice].slice(-MOST), true);
  }

  function trouble(error: AppError): void {
    add({ kind: 'trouble', id: ++ids, error });
  }

  function dismiss({ id }: Notice): void {
    state.setState(
      state.getState().filter((one) => one.id !== id),
      true,
    );
  }

  async function run<T>(action: () => Promise<T>): Promise<T | undefined> {
    try {
      return await action();
    } catch (thrown) {
      const error = toAppError(thrown);
      if (error.code !== 'cancelled') trouble(error);
      return undefined;
    }
  }

  return {
    state,
    run,
    trouble,
    dismiss,
    leavePage: () => state.setState(state.getState().filter(outlivesItsPage), true),
    done: (text, undo) => add({ kind: 'done', id: ++ids, text, undo: undo ?? null }),
    offer(text, label, take) {
      const offer: Notice = { kind: 'offer', id: ++ids, text, label, take };
      add(offer);
      return () => dismiss(offer);
    },
    undo(notice) {
      dismiss(notice);
      if (notice.kind !== 'done' || !notice.undo) return;
      const undo = notice.undo;
      const meanwhile: Notice = { kind: 'done', id: ++ids, text: 'Undoing …', undo: null };
      add(meanwhile);
      void run(undo).finally(() => dismiss(meanwhile));
    },
    makeRoom: () =>
      state.setState(
        state.getState().filter(({ kind }) => kind === 'trouble'),
        true,
      ),
  };
}

function staysBesideOthers(notice: Notice): boolean {
  return notice.kind === 'offer' || (notice.kind === 'done' && notice.undo !== null);
}

function outlivesItsPage(notice: Notice): boolean {
  return notice.kind !== 'done' || notice.undo !== null;
}
