/** `npm run bench:hearing`: what our transcription writes, without a browser and whatever else the machine does. */
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { soundsEnglish } from '../../src/transcription/transcript';
import { createHear } from '../../src/transcription/worker/hearing/hear';
import { readAcceptLists } from '../metrics/key-term-survival';
import { sumErrors, type WordErrors, wordErrorRate } from '../metrics/word-error-rate';
import { quantile } from './bench-figures';
import { wavSamples } from './bench-page/wav-samples';
import { answersIn } from './bench-takes';
import { openSileroInNode, openWhisperInNode } from './offline/node-whisper';
import { type CutDifferences, differencesAtCuts, sumDifferences } from './offline/random-cuts';
import { type HeardAnswer, hearAnswer, type Listener, type Pace } from './offline/virtual-speaker';

const HELP = `npm run bench:hearing -- --audio DIR [--terms FILE] [--arms fast,accurate,both] [--at-once] [--cuts N] [--json OUT]

Transcribes every NAME.wav of DIR (16 kHz, mono) that has a NAME.txt in Node. Samples arrive as they would while someone speaks to a
quiet machine; --at-once gives all of them at the beginning. --terms takes accept lists ([{question, terms: [{id, term, accept}]}])
for files named qNN-…: the models expect the terms of the question, as they do in the app. --cuts N joins N random cuts of each clip instead, and counts
the words that are lost, added and changed at the cuts of each, and those that differ elsewhere, from the same sound heard uncut. Of
speech in other languages only the last column tells something, with any NAME.txt beside it: how many would be scored.`;

interface PacedModel {
  readonly model: string;
  readonly pace: Pace;
}

/** Paces were measured on two threads of an Intel Xeon at 2.5 GHz that did nothing else. */
const FAST: PacedModel = {
  model: 'whisper-tiny.en',
  pace: { encode: (s) => 0.014 * s + 0.0002 * s * s, token: 0.0075 },
};
const ACCURATE: PacedModel = {
  model: 'whisper-base',
  pace: { encode: (s) => 0.028 * s + 0.0004 * s * s, token: 0.012 },
};

/** One model, or one that follows and another for the wide windows. */
const ARMS: Readonly<Record<string, readonly [PacedModel, PacedModel?]>> = {
  fast: [FAST],
  accurate: [ACCURATE],
  both: [FAST, ACCURATE],
};

const HEAD = [
  'arm',
  'words',
  'WER',
  'substitutions',
  'insertions',
  'deletions',
  'heard',
  'stop to text',
  'sound English',
];
const CUTS_HEAD = [
  'arm',
  'clip',
  'words',
  'cuts',
  'lost at a cut',
  'added',
  'changed',
  'different elsewhere',
];

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    audio: { type: 'string' },
    terms: { type: 'string' },
    arms: { type: 'string', default: 'fast,accurate' },
    'at-once': { type: 'boolean', default: false },
    cuts: { type: 'string' },
    json: { type: 'string' },
  },
});

if (values.help || values.audio === undefined) {
  (values.help ? console.log : console.error)(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  await bench(resolve(values.audio));
  process.exit(0); // ONNX Runtime keeps its threads
}

async function bench(folder: string): Promise<void> {
  const silero = await openSileroInNode();
  const clips = await answersIn(folder);
  const termsOf = await readAcceptLists(values.terms);
  const written: object[] = [];
  const rows: string[] = [];
  for (const arm of values.arms.split(',')) {
    const [first, second] = ARMS[arm] ?? unknownArm(arm);
    const follower = await listenerOf(first);
    const overtaker = second && (await listenerOf(second));
    const errors: WordErrors[] = [];
    const differences: CutDifferences[] = [];
    const waits: number[] = [];
    let english = 0;
    let heard = 0;
    let seconds = 0;
    for (const { id, said, question, seconds: length } of clips) {
      const samples = await samplesOf(folder, id);
      seconds += length;
      if (values.cuts !== undefined) {
        const atCuts = await differencesAtCuts(samples, createHear(follower.whisper), Number(values.cuts));
        differences.push(atCuts);
        rows.push(cutRowOf(arm, id, atCuts));
        console.error(rows.at(-1));
        continue;
      }
      const terms = (termsOf.get(question ?? 0) ?? []).map(({ term }) => term);
      const answer = await hearAnswer(samples, follower, silero, terms, overtaker);
      const text = answer.words.map((word) => word.text).join(' ');
      errors.push(wordErrorRate(said, text));
      if (!values['at-once']) waits.push(answer.stopToTextS);
      heard += answer.heardS;
      if (wouldBeScored(answer.words)) english += 1;
      written.push({ arm, id, said, ...answer, text });
      console.error(`${id}  ${arm}  ${text}`);
    }
    await follower.whisper.dispose();
    await overtaker?.whisper.dispose();
    rows.push(
      values.cuts === undefined
        ? line([
            ...rowOf(arm, sumErrors(errors), heard / seconds, waits),
            `${english} of ${clips.length} clips`,
          ])
        : cutRowOf(arm, 'all', sumDifferences(differences)),
    );
  }
  const head = values.cuts === undefined ? HEAD : CUTS_HEAD;
  console.log([line(head), line(head.map(() => '---')), ...rows].join('\n'));
  if (values.json) await writeFile(values.json, `${JSON.stringify(written, null, 1)}\n`);
}

async function listenerOf({ model, pace }: PacedModel): Promise<Listener> {
  return { whisper: await openWhisperInNode(model), pace: values['at-once'] ? null : pace };
}

function rowOf(arm: string, errors: WordErrors, heard: number, waits: readonly number[]) {
  const { words, rate, substitutions, insertions, deletions } = errors;
  const sorted = [...waits].sort((a, b) => a - b);
  const wait = waits.length === 0 ? '–' : `${quantile(sorted, 0.5).toFixed(2)} s`;
  const percent = `${(100 * rate).toFixed(1)} %`;
  return [arm, words, percent, substitutions, insertions, deletions, `${heard.toFixed(2)} times`, wait];
}

/** Whether what was heard would be scored. */
function wouldBeScored(words: HeardAnswer['words']): boolean {
  return soundsEnglish({ segments: [{ startS: 0, endS: 0, words }], madeBy: { kind: 'edited' } });
}

function cutRowOf(arm: string, clip: string, { words, cuts, atSeam, elsewhere }: CutDifferences): string {
  return line([arm, clip, words, cuts, atSeam.lost, atSeam.added, atSeam.changed, elsewhere]);
}

function line(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

function unknownArm(arm: string): never {
  throw new Error(`There is no arm ${arm}; ours are ${Object.keys(ARMS).join(', ')}`);
}

async function samplesOf(folder: string, id: string): Promise<Float32Array> {
  const bytes = await readFile(join(folder, `${id}.wav`));
  return wavSamples(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
