import { createStore, type StoreApi } from 'zustand/vanilla';
import { type AppError, toAppError } from '../base/app-error';
import type { PageEvents } from './devices';

export interface TroubleService {
  /** The latest trouble behind the screens; null until there is any. */
  readonly state: StoreApi<AppError | null>;
  /** Shows trouble that costs the user nothing now, and that nobody waits for. */
  report(thrown: unknown): void;
}

/** What nobody foresaw ends here, and is shown. */
export function createTroubleService(page: PageEvents): TroubleService {
  const state = createStore<AppError | null>(() => null);
  const report = (thrown: unknown) => {
    const error = toAppError(thrown);
    if (error.code !== 'cancelled') state.setState(error, true);
  };
  page.onUncaught(report);
  return { state, report };
}
