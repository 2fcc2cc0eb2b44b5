/** `npm run bench:extraction`: how well key terms are found in banks that the weights have not seen. */
import { parseArgs } from 'node:util';
import { readBankFile } from '../../scripts/scoring/bank-file';
import type { Bank } from '../../src/bank/bank';
import { extractKeyTerms } from '../../src/extraction/extract-key-terms';
import { extractionFigures } from './extraction-figures';
import { climbedWeights, f1Of, prepare } from './extraction-fit';
import { type LabelledAnswers, readLabelledAnswers } from './labelled-answers';

const HELP = `npm run bench:extraction -- DIR=FILE.md DIR=FILE.md ...

Each pair is a folder with answers.json and keyterms.json and the bank they are about. Prints the F1 of the fourteen terms found per
question: by the app, and of its phrases alone with weights that were climbed on the other pairs.`;

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
    const read = readBankFile(bank, { curated: false }).bank;
    const { termsOf } = readLabelledAnswers(folder);
    return { folder, shipped: shippedFigure(read, termsOf), set: prepare(read, termsOf) };
  });
  console.log(`${'Extraction, top 14, F1'.padEnd(WIDTH)}shipped  phrases, weights of the others`);
  for (const { folder, shipped, set } of sets) {
    const others = sets.filter((other) => other.set !== set).map((other) => other.set);
    const figures = [shipped, f1Of(set, climbedWeights(others))];
    console.log(`${folder.padEnd(WIDTH)}${figures.map((figure) => figure.toFixed(3)).join('    ')}`);
  }
}

/** F1 of the key terms that the app finds, statements too. */
function shippedFigure(bank: Bank, termsOf: LabelledAnswers['termsOf']): number {
  const found = (number: number) => {
    const question = bank.questions.find((one) => one.number === number);
    return question ? extractKeyTerms(bank, question).map(({ term }) => term) : [];
  };
  return extractionFigures(found, termsOf).f1;
}
