/** `npm run models:add`: brings a Whisper from a model hub into models/, for this host to serve. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeModel, listModel, whisperFiles, whyUnusable } from './models/model-folder';
import { download, listFiles, MODEL_HUB } from './models/model-hub';

const HELP = `npm run models:add -- REPOSITORY [--dtype q8|q4|fp32] [--label NAME] [--hub ADDRESS] [--models FOLDER]

Downloads a Whisper in the layout of transformers.js, such as onnx-community/whisper-small.en_timestamped, into models/, checks
every file against the size and checksum that the hub lists, and adds the model to models/index.json, from where Settings
offers it. A broken download goes on where it broke, also when the command is given again. Only exports with
cross_attentions work: their names end in _timestamped.`;

const DTYPES = ['q8', 'q4', 'fp32'] as const;
const ATTEMPTS = 5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean' },
    dtype: { type: 'string', default: 'q8' },
    label: { type: 'string' },
    hub: { type: 'string', default: MODEL_HUB },
    models: { type: 'string', default: fileURLToPath(new URL('../models', import.meta.url)) },
  },
});
const repository = positionals[0];
const dtype = DTYPES.find((known) => known === values.dtype);

if (values.help || repository === undefined || dtype === undefined) {
  (values.help ? console.log : console.error)(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  try {
    await addModel(repository, dtype);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
    console.error(`${error instanceof Error ? error.message : error}${cause}`);
    process.exitCode = 1;
  }
}

async function addModel(from: string, kind: (typeof DTYPES)[number]): Promise<void> {
  const id = from.split('/').at(-1) ?? from;
  const folder = join(values.models, id);
  const listed = new Map((await listFiles(values.hub, from)).map((file) => [file.path, file]));
  for (const path of whisperFiles(kind)) {
    const file = listed.get(path);
    if (file === undefined) throw new Error(`${from} has no ${path}`);
    console.log(`${path}  ${(file.bytes / 1e6).toFixed(1)} MB`);
    await download({
      hub: values.hub,
      repository: from,
      file,
      target: join(folder, path),
      attempts: ATTEMPTS,
    });
  }
  const problem = await whyUnusable(folder, kind);
  if (problem !== null) {
    await rm(folder, { recursive: true });
    throw new Error(`${from} can't be used: ${problem}`);
  }
  const model = await describeModel(values.models, id, { dtype: kind, label: values.label ?? id });
  await listModel(values.models, model);
  console.log(`${id} is in models/index.json: ${(model.bytes / 1e6).toFixed(0)} MB`);
}
