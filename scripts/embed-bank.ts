/** `npm run embed:bank`: the vectors of the built-in bank's sentences, so that no browser has to compute them. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatKnownVectors } from '../src/meaning/known-vectors';
import { SENTENCE_MODEL } from '../src/meaning/weights-files';
import { unitsOf } from '../src/scoring/model-answer';
import { readBankFile } from './scoring/bank-file';
import { openNodeEncoder } from './scoring/node-encoder';

const BANK = 'public/banks/mlops.md';
const OUT = 'public/banks/mlops.vectors.json';

const HELP = `npm run embed:bank

Writes ${OUT}: a vector for every sentence of the model answers in ${BANK}. Run it after
changing that file or the sentence model; a test compares the two.`;

const { values } = parseArgs({ options: { help: { type: 'boolean' } } });

if (values.help) console.log(HELP);
else {
  const { bank } = readBankFile(BANK, { curated: false });
  const texts = [...new Set(bank.questions.flatMap(unitsOf).map(({ text }) => text))];
  const encoder = await openNodeEncoder();
  const vectors = await encoder.encode(texts);
  await encoder.close();
  const known = new Map(texts.map((text, index) => [text, vectors[index] ?? new Float32Array()]));
  writeFileSync(OUT, formatKnownVectors(known, SENTENCE_MODEL));
  console.log(`${texts.length} sentences in ${OUT}`);
}
