import { z } from 'zod';
import { AppError, toAppError } from '../base/app-error';

/** A file of the weights, as the build lists it in `models/files.json`. */
export interface WeightsFile {
  /** Under /models. */
  readonly path: string;
  readonly bytes: number;
  /** Of the whole file, in hex. */
  readonly sha256: string;
  /** Where the host limits the size of files it lies in parts of so many bytes, named as `partPath` says. */
  readonly partBytes: number | null;
}

/** The files of the weights by their path. */
export type WeightsList = ReadonlyMap<string, WeightsFile>;

const listSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      bytes: z.int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      partBytes: z.int().positive().nullable().default(null),
    }),
  ),
});

/** Parses `models/files.json`. Throws a ZodError on any other shape. */
function parseWeightsList(json: unknown): WeightsList {
  const { files } = listSchema.parse(json);
  return new Map(Object.entries(files).map(([path, file]) => [path, { path, ...file }]));
}

/**
 * The list of the host. It is asked for past the HTTP cache's own judgement, because old sums refuse new weights. Rejects
 * with `model-missing` when the host serves none, `model-unreachable` when there is no host, `model-failed` when it is broken.
 */
export async function fetchWeightsList(modelsUrl: string): Promise<WeightsList> {
  let response: Response;
  try {
    response = await fetch(`${modelsUrl}files.json`, { cache: 'no-cache' });
  } catch (cause) {
    throw new AppError('model-unreachable', { cause });
  }
  if (!response.ok) throw new AppError('model-missing', { details: { status: response.status } });
  try {
    return parseWeightsList(await response.json());
  } catch (cause) {
    throw toAppError(cause, 'model-failed');
  }
}

/** The files at these paths. Throws `model-missing` when the host lists no such file. */
export function filesAt(list: WeightsList, paths: readonly string[]): readonly WeightsFile[] {
  return paths.map((path) => {
    const file = list.get(path);
    if (file === undefined) throw new AppError('model-missing', { details: { path } });
    return file;
  });
}
