import { AppError } from '../../base/app-error';
import type { SettingsService } from '../services';
import { FAST_MODEL } from './model-choice';

/** On a phone with little memory a page can end while it prepares a model; loaded again and again, it never comes up. */
export interface LoadGuard {
  /** The model is being prepared: if the page ends now, the next start knows. */
  begin(model: string): void;
  /** The load came to an end, a good or a bad one. */
  end(model: string): void;
  /** What to load when the page starts, and what is to be said about it. Null when nothing should be loaded unasked. */
  modelToStart(
    chosen: string,
  ):
    | { readonly model: string; readonly error: AppError | null }
    | { readonly model: null; readonly error: AppError };
}

/** Once may be a tab that was closed in the wrong second. */
const MOST_UNFINISHED = 2;

export function guardLoads(settings: SettingsService, onTrouble: (error: unknown) => void): LoadGuard {
  const counts = () => settings.state.getState().unfinishedLoads;
  const begun = new Set<string>();

  function set(model: string, count: number): void {
    const { [model]: _, ...others } = counts();
    const unfinishedLoads = count === 0 ? others : { ...others, [model]: count };
    settings.change({ unfinishedLoads }).catch(onTrouble);
  }

  return {
    begin(model) {
      if (begun.has(model)) return;
      begun.add(model);
      set(model, (counts()[model] ?? 0) + 1);
    },
    end(model) {
      if (begun.delete(model)) set(model, 0);
    },
    modelToStart(chosen) {
      const crashes = (model: string) => (counts()[model] ?? 0) >= MOST_UNFINISHED;
      if (!crashes(chosen)) return { model: chosen, error: null };
      const fast = chosen !== FAST_MODEL && !crashes(FAST_MODEL);
      const error = new AppError('model-crashed', { details: { fast: fast ? 1 : 0 } });
      return fast ? { model: FAST_MODEL, error } : { model: null, error };
    },
  };
}
