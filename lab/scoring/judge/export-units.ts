/** Prints the bullets and sentences of every model answer of some banks as JSON, for `train.py`: tsx export-units.ts NAME=FILE.md … */
import { readBankFile } from '../../../scripts/scoring/bank-file';
import { unitsOf } from '../../../src/scoring/model-answer';

const banks = process.argv.slice(2).map((argument) => argument.split('='));
const units = banks.flatMap(([set = '', file = '']) =>
  readBankFile(file, { curated: false }).bank.questions.map((question) => ({
    set,
    number: question.number,
    text: question.text,
    units: unitsOf(question),
  })),
);
console.log(JSON.stringify(units));
