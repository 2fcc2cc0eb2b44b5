import { removeOtherFiles } from '../../weights/kept-file';
import { areKept, loadWeights } from '../../weights/load-weights';
import { onMended } from '../../weights/mended';
import { fetchWeightsList, filesAt } from '../../weights/weights-list';

/** The weights that this device keeps. Paths are under /models. */
export interface KeptWeights {
  areKept(paths: readonly string[]): Promise<boolean>;
  /** Fetches those that aren't here. Rejects as `loadWeights` does, with `cancelled` when aborted. */
  keep(paths: readonly string[], signal: AbortSignal): Promise<void>;
  /** Deletes what this version of the app does not know. */
  tidy(): Promise<void>;
  /** Calls back with the path of a file that was damaged here, and is fetched again. */
  onMended(listener: (path: string) => void): void;
}

export function keptWeights(modelsUrl: string): KeptWeights {
  const list = () => fetchWeightsList(modelsUrl);
  return {
    areKept: async (paths) => areKept(filesAt(await list(), paths), modelsUrl),
    async keep(paths, signal) {
      // One after the other: a file is in memory while it is fetched.
      for (const file of filesAt(await list(), paths))
        if (!(await areKept([file], modelsUrl))) await loadWeights([file], modelsUrl, { signal });
    },
    tidy: async () => removeOtherFiles((await list()).values()),
    onMended,
  };
}
