/** `npm run bench:extraction`: how well key terms are found in banks that the weights have not seen. */
import { parseArgs } from 'node:util';
import { readBankFile } from '../../scripts/scoring/bank-file';
import { climbedWeights, f1Of, prepare, shippedWeights } from './extraction-fit';
import { readLabelledAnswers } from './labelled-answers';

const HELP = `npm run bench:extraction -- DIR=FILE.md DIR=FILE.md ...

Each pair is a folder with answers.json and keyterms.json and the bank they are about. Prints the F1 of the fourteen terms found per
question: with the weights of the app, and with weights that were climbed on the other pairs alone.`;

/** Columns of the names. */
const WIDTH = 38;

const { values, positionals } = parseArgs({
  options: { help: { type: 'boolean' } },
  allowPositionals: true,
});

if (values.help || positionals.length < 2) {
  (values.help ? console.log : console.error)(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  const sets = positionals.map((pair) => {
    const [folder = '', bank = ''] = pair.split('=');
    return {
      folder,
      set: prepare(readBankFile(bank, { curated: false }).bank, readLabelledAnswers(folder).termsOf),
    };
  });
  console.log(`${'Extraction, top 14, F1'.padEnd(WIDTH)}shipped  weights of the others`);
  for (const { folder, set } of sets) {
    const others = sets.filter((other) => other.set !== set).map((other) => other.set);
    const figures = [f1Of(set, shippedWeights()), f1Of(set, climbedWeights(others))];
    console.log(`${folder.padEnd(WIDTH)}${figures.map((figure) => figure.toFixed(3)).join('    ')}`);
  }
}
