/** `npm run --silent bank`: how a file of questions is understood, as JSON. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { mayHoldQuestions } from '../src/bank/formats/files-together';
import { readBankFile } from '../src/bank/formats/read-bank-file';
import { readBankFiles } from '../src/bank/formats/read-files';
import { AppError } from '../src/base/app-error';
import { errorSentence } from '../src/words/sentences';
import { bankReport } from './bank/bank-report';

const HELP = `npm run --silent bank -- --file FILE [--ways]

Reads a bank in any format that the app imports (a folder as well) and prints how it is understood:
{title, language, format, questions: [{number, title, section, answer, given?, terms?, unscored?}], unanswered: [{number, title, section, line, reason}],
skipped: [{line, text, reason}]}. A question whose answer is only code is among the questions and has "unscored". "terms" are the
key terms that the file itself lists.
With --ways also the ways in which the file can be read. A file that can't be read: a sentence, and exit code 1.`;

const { values } = parseArgs({
  options: { help: { type: 'boolean' }, file: { type: 'string' }, ways: { type: 'boolean' } },
});

if (values.help || values.file === undefined) {
  (values.help ? console.log : console.error)(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  try {
    console.log(JSON.stringify(bankReport(await read(values.file), { ways: values.ways === true }), null, 1));
  } catch (thrown) {
    console.error(sentence(thrown));
    process.exitCode = 1;
  }
}

async function read(path: string) {
  if (!statSync(path).isDirectory()) return readBankFile(basename(path), new Uint8Array(readFileSync(path)));
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(path, name)).isFile(),
  );
  const files = names.filter(mayHoldQuestions);
  return readBankFiles(
    basename(path),
    files.map((name) => ({ path: name, bytes: new Uint8Array(readFileSync(join(path, name))) })),
    {},
    names.filter((name) => !files.includes(name)),
  );
}

function sentence(thrown: unknown): string {
  if (thrown instanceof AppError) return errorSentence(thrown).replace(' The open bank stays as it was.', '');
  return thrown instanceof Error ? `The file can’t be opened: ${thrown.message}` : String(thrown);
}
