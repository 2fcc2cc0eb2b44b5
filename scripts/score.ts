/** `npm run --silent score`: scores transcripts in a batch, with the app's own scorer and meaning model. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { openScoring } from './scoring/scoring-setup';

const HELP = `npm run --silent score -- --batch IN.jsonl [--auto] [--no-meaning]

Reads one JSON object a line from IN.jsonl (- for standard input):
  {"id", "bank": "FILE.md", "question": 7, "transcript": "...", "terms"?: [{"id", "term", "kind"?, "weight"?}]}
and prints one line each, in the same order:
  {"id", "coverage", "terms": [{"id", "term", "weight", "verdict": "said|close|missed|denied", "quote"}]}
"terms" replaces the bank's own, which come from FILE.terms.json beside the bank or, with --auto or without that file, from
the model answer; those without "aliases" and "nearMisses" get the ones that file has for the term of the same words. --no-meaning leaves the sentence model out. A line that can't be scored is named on standard error; the
others are scored all the same, and the exit code is 1.`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    batch: { type: 'string' },
    auto: { type: 'boolean' },
    'no-meaning': { type: 'boolean' },
  },
});

if (values.help || values.batch === undefined) {
  (values.help ? console.log : console.error)(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  const service = await openScoring({ curated: !values.auto, meaning: !values['no-meaning'] });
  const input = values.batch === '-' ? process.stdin : createReadStream(values.batch);
  let lineNumber = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    lineNumber += 1;
    if (line.trim() === '') continue;
    try {
      console.log(JSON.stringify(await service.scoreLine(line)));
    } catch (error) {
      console.error(`line ${lineNumber}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
  service.close();
}
