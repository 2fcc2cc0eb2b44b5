/** `npm run bench:asr`: transcription in a real Chromium, ours beside what peers use. */
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg, platform } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readAcceptLists } from '../metrics/key-term-survival';
import { ARMS, ARMS_HELP, USUAL_ARMS, whyAbsent } from './bench-arms';
import { type ArmTakes, figuresOf } from './bench-figures';
import { runArms } from './bench-run';
import { tableOf } from './bench-table';
import { answersIn, joinedTakes, type Take, takesAsRecorded } from './bench-takes';

const HELP = `npm run bench:asr -- --audio DIR --json OUT [--fast] [--pace N] [--arms A,B] [--terms FILE] [--limit N] [--repeat N]
                     [--lengths S,S] [--threads N]

Transcribes every NAME.wav of DIR (16 kHz, mono) that has a NAME.txt and compares. The WAV is Chromium's microphone, in real
time; --fast pushes all samples at once instead, --pace N pushes them N times as fast as spoken. Prints a Markdown table; OUT
also gets every transcript. Arms take turns on each file; --arms chooses some:
${ARMS_HELP}
--terms takes accept lists ([{question, terms: [{id, term, accept}]}]) for files named qNN-…: terms are given to our arms as the app
gives them, and the shares of terms that survive and that are invented are counted. --repeat N goes over the files N times.
--lengths 40,120,240 joins the answers to takes of about so many seconds (--repeat N: N different ones each) and tells the figures
by length; such a take gets the terms of its first answer's question. --limit N takes the first N files alone.`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    audio: { type: 'string' },
    json: { type: 'string' },
    fast: { type: 'boolean', default: false },
    pace: { type: 'string' },
    arms: { type: 'string' },
    terms: { type: 'string' },
    limit: { type: 'string' },
    repeat: { type: 'string', default: '1' },
    lengths: { type: 'string' },
    threads: { type: 'string', default: String(Math.min(4, cpus().length)) },
  },
});
const wanted = values.arms?.split(',') ?? USUAL_ARMS;

if (values.help || values.audio === undefined || wanted.some((arm) => !(arm in ARMS))) {
  (values.help ? console.log : console.error)(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  await bench(resolve(values.audio));
}

async function bench(audio: string): Promise<void> {
  const arms = wanted.filter((arm) => {
    const reason = whyAbsent(arm);
    if (reason !== null) console.error(reason);
    return reason === null;
  });
  const accepted = await readAcceptLists(values.terms);
  const termsOf = ({ question }: Take) => accepted.get(question ?? 0) ?? [];
  const answers = (await answersIn(audio)).slice(0, Number(values.limit ?? Number.POSITIVE_INFINITY));
  const repeat = Number(values.repeat);
  const takes =
    values.lengths === undefined
      ? takesAsRecorded(audio, answers, repeat)
      : await joinedTakes(audio, answers, values.lengths.split(',').map(Number), repeat);
  const loadBefore = loadavg()[0];
  try {
    const results = await runArms(takes, {
      arms,
      threads: Number(values.threads),
      pace: values.fast ? null : Number(values.pace ?? 1),
      microphone: !values.fast && values.pace === undefined,
      termsOf,
      async onProgress(line, soFar) {
        console.error(line);
        await write(soFar, loadBefore);
      },
    });
    console.log(`${machineLine(loadBefore)}\n\n${tableOf(figures(results))}`);
  } finally {
    await takes.close();
  }
}

function figures(results: readonly ArmTakes[]) {
  return results.flatMap((result) => figuresOf(result, values.fast));
}

function machineLine(loadBefore = 0): string {
  const load = `load ${loadBefore.toFixed(1)} before and ${loadavg()[0]?.toFixed(1)} after`;
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${platform()}, node ${process.version}, ${load}`;
}

async function write(results: readonly ArmTakes[], loadBefore: number | undefined): Promise<void> {
  if (values.json === undefined) return;
  const command = `npm run bench:asr -- ${process.argv.slice(2).join(' ')}`;
  const content = { command, machine: machineLine(loadBefore), figures: figures(results), takes: results };
  await writeFile(values.json, `${JSON.stringify(content, null, 1)}\n`);
}
