/** `npm run models:add`: brings a Whisper from a model hub into models/, for this host to serve. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { addModel } from './models/add-model';
import { MODEL_HUB } from './models/model-hub';

const HELP = `npm run models:add -- REPOSITORY [--dtype q8|q4|fp32] [--label NAME] [--hub ADDRESS] [--models FOLDER]

Downloads a Whisper in the layout of transformers.js, such as onnx-community/whisper-small.en_timestamped, into models/, checks
every file against the size and checksum that the hub lists, and adds the model to models/index.json, from where Settings
offers it. A broken download goes on where it broke, also when the command is given again. Only exports with
cross_attentions work: their names end in _timestamped.`;

const DTYPES = ['q8', 'q4', 'fp32'] as const;

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
    const { hub, models, label } = values;
    await addModel({ repository, dtype, hub, models, ...(label === undefined ? {} : { label }) });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
    console.error(`${error instanceof Error ? error.message : error}${cause}`);
    process.exitCode = 1;
  }
}
