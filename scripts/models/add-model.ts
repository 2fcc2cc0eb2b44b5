import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dtype } from '../../src/transcription/models';
import { describeModel, listModel, whisperFiles, whyUnusable } from './model-folder';
import { download, listFiles } from './model-hub';

export interface ModelToAdd {
  readonly repository: string;
  readonly dtype: Dtype;
  /** Address of the hub that has the repository. */
  readonly hub: string;
  /** Folder that holds all models. */
  readonly models: string;
  /** Its name in Settings; else the repository's. */
  readonly label?: string;
}

/** How often a broken transfer goes on before the command gives up. */
const ATTEMPTS = 5;

/** Brings a Whisper into `models` and lists it there. Throws when the hub lacks a file of it, or when it can't be used. */
export async function addModel({ repository, dtype, hub, models, label }: ModelToAdd): Promise<void> {
  const id = repository.split('/').at(-1) ?? repository;
  const folder = join(models, id);
  const listed = new Map((await listFiles(hub, repository)).map((file) => [file.path, file]));
  for (const path of whisperFiles(dtype)) {
    const file = listed.get(path);
    if (file === undefined) throw new Error(`${repository} has no ${path}`);
    console.log(`${path}  ${(file.bytes / 1e6).toFixed(1)} MB`);
    await download({ hub, repository, file, target: join(folder, path), attempts: ATTEMPTS });
  }
  const problem = await whyUnusable(folder, dtype);
  if (problem !== null) {
    await rm(folder, { recursive: true });
    throw new Error(`${repository} can't be used: ${problem}`);
  }
  const model = await describeModel(models, id, { dtype, label: label ?? id });
  await listModel(models, model);
  console.log(`${id} is in models/index.json: ${(model.bytes / 1e6).toFixed(0)} MB`);
}
