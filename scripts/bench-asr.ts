/** `npm run bench:asr`: transcription in a real Chromium, ours beside the pipeline that peers use. */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, platform } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type AcceptedTerm, parseAcceptLists } from '../tests/bench/key-term-survival';
import { type OpenPage, openPage, startServers } from './asr/bench-browser';
import { type ArmFigures, figuresOf, type Measured, tableOf } from './asr/bench-figures';
import type { ArmSetup } from './asr/bench-page/page-protocol';

const HELP = `npm run bench:asr -- --audio DIR --json OUT [--fast] [--pace N] [--arms A,B] [--terms FILE] [--limit N] [--repeat N] [--threads N]

Transcribes every NAME.wav of DIR (16 kHz, mono) that has a NAME.txt and compares. The WAV is Chromium's microphone, in real
time; --fast pushes all samples at once instead, --pace N pushes them N times as fast as spoken. Arms take turns on each file:
  fast       ours, whisper-tiny.en       accurate        ours, whisper-base
  pipeline   transformers.js as its demo calls it: 30 s chunks, stride 5, its default WebAssembly (tiny.en)
  tuned      the same pipeline on our WebAssembly build and threads (tiny.en)
  pipeline-base, tuned-base               the same two with whisper-base
--terms takes accept lists ([{question, terms: [{id, term, accept}]}]) for files named qNN-…: terms are given to our arms as the app
gives them, and the shares of terms that survive and that are invented are counted. --repeat N goes over the files N times.`;

interface Arm extends Omit<ArmSetup, 'threads'> {
  readonly page: 'ours' | 'peers';
}

const ARMS: Readonly<Record<string, Arm>> = {
  fast: { page: 'ours', model: 'whisper-tiny.en', wasm: 'plain' },
  accurate: { page: 'ours', model: 'whisper-base', wasm: 'plain' },
  pipeline: { page: 'peers', model: 'whisper-tiny.en', wasm: 'default' },
  tuned: { page: 'peers', model: 'whisper-tiny.en', wasm: 'plain' },
  'pipeline-base': { page: 'peers', model: 'whisper-base', wasm: 'default' },
  'tuned-base': { page: 'peers', model: 'whisper-base', wasm: 'plain' },
};

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    audio: { type: 'string' },
    json: { type: 'string' },
    fast: { type: 'boolean', default: false },
    pace: { type: 'string' },
    arms: { type: 'string', default: 'fast,accurate,pipeline,tuned' },
    terms: { type: 'string' },
    limit: { type: 'string' },
    repeat: { type: 'string', default: '1' },
    threads: { type: 'string', default: String(Math.min(4, cpus().length)) },
  },
});
const arms = values.arms.split(',');

if (values.help || values.audio === undefined || arms.some((arm) => !(arm in ARMS))) {
  (values.help ? console.log : console.error)(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  await bench(resolve(values.audio));
}

async function bench(audio: string): Promise<void> {
  const ids = await takesIn(audio);
  const accepted = await acceptLists();
  const termsOf = (id: string) => accepted.get(Number(/^q(\d+)/.exec(id)?.[1])) ?? [];
  const pace = values.fast ? null : values.pace === undefined ? 1 : Number(values.pace);
  const microphone = !values.fast && values.pace === undefined;
  const servers = await startServers();
  const pages = new Map<string, OpenPage>();
  const measured = new Map<string, Measured[]>(arms.map((arm) => [arm, []]));
  try {
    for (const id of ids) {
      for (const arm of arms) {
        const { page: kind, ...setup } = ARMS[arm] as Arm;
        // Chromium takes the WAV of its microphone when it starts.
        const onMicrophone = microphone && kind === 'ours';
        const open =
          pages.get(arm) ??
          (await openPage(servers[kind], audio, onMicrophone ? join(audio, `${id}.wav`) : undefined));
        if (!pages.has(arm)) {
          await open.page.evaluate((s) => window.bench.load(s), {
            ...setup,
            threads: Number(values.threads),
          });
        }
        const terms = termsOf(id).map(({ term }) => term);
        const take = { url: `/bench-audio/${id}.wav`, terms, pace, microphone: onMicrophone };
        const before = await open.usage();
        const result = await open.page.evaluate((t) => window.bench.transcribe(t), take);
        const said = await readFile(join(audio, `${id}.txt`), 'utf8');
        const { memoryBytes, cpuS } = await open.usage();
        measured.get(arm)?.push({ ...result, id, said, memoryBytes, cpuS: cpuS - before.cpuS });
        console.error(`${id}  ${arm}  ${(result.stopToTextMs / 1000).toFixed(2)} s`);
        if (onMicrophone) await open.close();
        else pages.set(arm, open);
      }
    }
  } finally {
    for (const open of pages.values()) await open.close();
    await servers.close();
  }
  const figures = new Map(
    [...measured].map(([arm, takes]) => [arm, figuresOf(takes, termsOf, values.fast)] as const),
  );
  await report(measured, figures);
}

async function report(
  measured: ReadonlyMap<string, readonly Measured[]>,
  figures: ReadonlyMap<string, ArmFigures>,
): Promise<void> {
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    platform: platform(),
    node: process.version,
  };
  console.log(`${machine.cores} × ${machine.cpu}, ${machine.platform}\n\n${tableOf(figures)}`);
  if (values.json === undefined) return;
  const command = `npm run bench:asr -- ${process.argv.slice(2).join(' ')}`;
  const content = {
    command,
    machine,
    figures: Object.fromEntries(figures),
    takes: Object.fromEntries(measured),
  };
  await writeFile(values.json, `${JSON.stringify(content, null, 1)}\n`);
}

async function takesIn(audio: string): Promise<readonly string[]> {
  const names = (await readdir(audio))
    .filter((name) => name.endsWith('.wav'))
    .map((name) => basename(name, '.wav'));
  const takes = names.filter((name) => existsSync(join(audio, `${name}.txt`))).sort();
  if (takes.length === 0) throw new Error(`${audio} holds no NAME.wav with a NAME.txt`);
  const chosen = takes.slice(0, values.limit === undefined ? takes.length : Number(values.limit));
  return Array.from({ length: Number(values.repeat) }, () => chosen).flat();
}

async function acceptLists(): Promise<ReadonlyMap<number, readonly AcceptedTerm[]>> {
  if (values.terms === undefined) return new Map();
  return parseAcceptLists(JSON.parse(await readFile(values.terms, 'utf8')));
}
