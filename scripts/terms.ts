/** `npm run --silent terms`: the key terms of every question of a bank, as JSON. */
import { parseArgs } from 'node:util';
import { readBankFile, termsFor } from './scoring/bank-file';

const HELP = `npm run --silent terms -- --bank FILE.md [--auto]

Prints the key terms of every question: [{question, title, section, terms: [{id, term, kind, weight}]}]. Terms come from
FILE.terms.json beside the bank where it lists the question, else from the bank's own list, else from the model answer; with --auto always from the answer.`;

const { values } = parseArgs({
  options: { help: { type: 'boolean' }, bank: { type: 'string' }, auto: { type: 'boolean' } },
});

if (values.help || values.bank === undefined) {
  (values.help ? console.log : console.error)(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  const file = readBankFile(values.bank, { curated: !values.auto });
  const questions = file.bank.questions.map((question) => ({
    question: question.number,
    title: question.text,
    section: question.section,
    terms: termsFor(file, question).map(({ id, term, kind, weight, passage }) => ({
      id,
      term,
      kind,
      weight,
      passage,
    })),
  }));
  console.log(JSON.stringify(questions, null, 1));
}
