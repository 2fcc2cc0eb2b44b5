import { createStore, type StoreApi } from 'zustand/vanilla';
import { type AppError, toAppError } from '../../base/app-error';

/** A sentence at the edge of the page about what was just done. */
export type Notice =
  | {
      readonly kind: 'done';
      readonly id: number;
      readonly text: string;
      readonly undo: (() => Promise<void>) | null;
      /** What was changed; of several notices about the same only the latest shows, and those before it when that was undone. */
      readonly about: string | null;
      /** Whether there is nothing, or hardly anything, to decide on it: it leaves soon. */
      readonly minor: boolean;
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
  /** Says what was done; with `undo` it can be taken back while the notice stands. The returned function withdraws it with those about the same. */
  done(text: string, undo?: () => Promise<void>, about?: string): () => void;
  /** Says what was done where the page goes on offering to take it back, or where hardly anybody wants it back; it leaves sooner. */
  minor(text: string, undo: () => Promise<void>): void;
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

  function drop(gone: (one: Notice) => boolean): void {
    state.setState(
      state.getState().filter((one) => !gone(one)),
      true,
    );
  }

  function dismiss(notice: Notice): void {
    drop((one) => one.id === notice.id || isAboutTheSame(one, notice));
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
    done(text, undo, about) {
      const part = { undo: undo ?? null, about: about ?? null, minor: !undo };
      const notice: Notice = { kind: 'done', id: ++ids, text, ...part };
      add(notice);
      return () => dismiss(notice);
    },
    minor: (text, undo) => add({ kind: 'done', id: ++ids, text, undo, about: null, minor: true }),
    offer(text, label, take) {
      const offer: Notice = { kind: 'offer', id: ++ids, text, label, take };
      add(offer);
      return () => dismiss(offer);
    },
    undo(notice) {
      drop((one) => one.id === notice.id);
      if (notice.kind !== 'done' || !notice.undo) return;
      const undo = notice.undo;
      const meanwhile: Notice = {
        kind: 'done',
        id: ++ids,
        text: 'Undoing …',
        undo: null,
        about: null,
        minor: false,
      };
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

/** The notices to show: the latest about each thing. */
export function shownNotices(notices: readonly Notice[]): readonly Notice[] {
  return notices.filter(
    (notice, index) => !notices.slice(index + 1).some((later) => isAboutTheSame(later, notice)),
  );
}

function isAboutTheSame(one: Notice, other: Notice): boolean {
  return one.kind === 'done' && other.kind === 'done' && one.about !== null && one.about === other.about;
}

function staysBesideOthers(notice: Notice): boolean {
  return notice.kind === 'offer' || (notice.kind === 'done' && notice.undo !== null);
}

function outlivesItsPage(notice: Notice): boolean {
  return notice.kind !== 'done' || notice.undo !== null;
}
