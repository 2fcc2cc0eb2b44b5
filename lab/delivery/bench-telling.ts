/** `npm run bench:telling`: how often long sentences and quiet ends are rightly told. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { wavSamples } from '../asr/bench-page/wav-samples';
import { generator } from '../metrics/generator';
import { readLabelledAnswers } from '../structure/labelled-stories';
import { longSentenceTable } from './long-sentence-figures';
import { quietEndTable } from './quiet-end-figures';

const HELP = `npm run bench:telling [-- --audio DIR]

Prints how often long sentences are told in the labelled answers of lab/structure, with stops lost by chance as transcripts lose
them, and quiet ends in the recordings of DIR (NAME.wav, 16 kHz, mono; tests/fixtures without it) whose ends are turned down.`;

const FIXTURES = fileURLToPath(new URL('../../tests/fixtures', import.meta.url));
const SEED = 1;

const { values } = parseArgs({ options: { help: { type: 'boolean' }, audio: { type: 'string' } } });
if (values.help) console.log(HELP);
else {
  const folder = values.audio ?? FIXTURES;
  const files = readdirSync(folder).filter((name) => name.endsWith('.wav'));
  console.log(longSentenceTable(readLabelledAnswers(), generator(SEED)));
  console.log(quietEndTable(files.map((name) => samplesOf(join(folder, name)))));
}

function samplesOf(path: string): Float32Array {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return wavSamples(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
}
