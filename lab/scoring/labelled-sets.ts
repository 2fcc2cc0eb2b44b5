import { readBankFile } from '../../scripts/scoring/bank-file';
import type { Bank } from '../../src/bank/bank';
import type { LabelledAnswers } from './labelled-answers';
import { readLabelledAnswers } from './labelled-answers';

/** Labelled answers to the questions of one bank. */
export interface LabelledSet {
  readonly name: string;
  readonly bank: Bank;
  readonly labelled: LabelledAnswers;
}

const FOLDER = 'tests/fixtures/scoring';
const BUILT_IN = 'public/banks/mlops.md';

/** Every set the scorer is fitted to and measured on; the first is the one whose figures are published. */
export function readLabelledSets(): readonly LabelledSet[] {
  return [
    readLabelledSet('questions 1–12', FOLDER, BUILT_IN),
    readLabelledSet('questions 13–23', `${FOLDER}/mlops-13-23`, BUILT_IN),
    readLabelledSet('data analyst', `${FOLDER}/data-analyst`, `${FOLDER}/data-analyst/bank.md`),
    readLabelledSet('ICU nurse', `${FOLDER}/icu-nurse`, `${FOLDER}/icu-nurse/bank.md`),
  ];
}

/** Sets that nothing was fitted to: they tell what an unseen bank gets. Never fit to them; write new ones if you must. */
export function readKeptApartSets(): readonly LabelledSet[] {
  return [
    readLabelledSet('front-end', `${FOLDER}/front-end`, `${FOLDER}/front-end/bank.md`),
    readLabelledSet('supply chain', `${FOLDER}/supply-chain`, `${FOLDER}/supply-chain/bank.md`),
  ];
}

/** Throws as reading the files does. */
export function readLabelledSet(name: string, folder: string, bank: string): LabelledSet {
  return {
    name,
    bank: readBankFile(bank, { curated: false }).bank,
    labelled: readLabelledAnswers(folder),
  };
}
