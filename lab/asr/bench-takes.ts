import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { SAMPLE_RATE_HZ } from '../../src/base/sample-rate';
import { encodeWav } from '../../src/review/wav-file';
import { wavSamples } from './bench-page/wav-samples';

/** Between answers that are joined to one take; a breath. */
const PAUSE_S = 0.5;

/** A WAV that lies in `folder` as `${id}.wav`. */
export interface Take {
  readonly id: string;
  readonly said: string;
  readonly seconds: number;
  /** Takes joined to this length, in seconds; null for an answer as it was recorded. */
  readonly lengthS: number | null;
  /** The `qNN-…` whose question's terms are expected. */
  readonly question: number | null;
}

export interface Takes {
  readonly folder: string;
  readonly takes: readonly Take[];
  /** Removes what was made for the run. */
  close(): Promise<void>;
}

/** Every NAME.wav (16 kHz, 16 bit, mono) of a folder that has a NAME.txt. */
export async function answersIn(folder: string): Promise<readonly Take[]> {
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.wav'))
    .map((name) => basename(name, '.wav'))
    .filter((name) => existsSync(join(folder, `${name}.txt`)))
    .sort();
  if (names.length === 0) throw new Error(`${folder} holds no NAME.wav with a NAME.txt`);
  return Promise.all(
    names.map(async (id) => ({
      id,
      said: (await readFile(join(folder, `${id}.txt`), 'utf8')).trim(),
      seconds: (await samplesOf(folder, id)).length / SAMPLE_RATE_HZ,
      lengthS: null,
      question: Number(/^q(\d+)/.exec(id)?.[1]) || null,
    })),
  );
}

/** The answers as they are, `repeat` times over. */
export function takesAsRecorded(folder: string, answers: readonly Take[], repeat: number): Takes {
  const takes = Array.from({ length: repeat }, () => answers).flat();
  return { folder, takes, close: async () => {} };
}

/** `repeat` takes for each length, joined from answers that follow each other, in a folder of the system's temporary one. */
export async function joinedTakes(
  from: string,
  answers: readonly Take[],
  lengthsS: readonly number[],
  repeat: number,
): Promise<Takes> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-asr-'));
  const takes: Take[] = [];
  const next = new Map<number, number>(lengthsS.map((lengthS) => [lengthS, 0]));
  for (let turn = 0; turn < repeat; turn++) {
    for (const lengthS of lengthsS) {
      const start = next.get(lengthS) ?? 0;
      const parts = partsFor(answers, start, lengthS);
      next.set(lengthS, start + parts.length);
      takes.push(await joined(from, folder, parts, lengthS, turn));
    }
  }
  return { folder, takes, close: () => rm(folder, { recursive: true }) };
}

/** Answers from the `start`th on, round and round, as many as come nearest to a length; at least one. */
export function partsFor(answers: readonly Take[], start: number, lengthS: number): readonly Take[] {
  const parts: Take[] = [];
  let seconds = 0;
  for (let i = start; ; i++) {
    const answer = answers[i % answers.length];
    if (answer === undefined) throw new Error('There are no answers to join');
    const longer = seconds + (parts.length > 0 ? PAUSE_S : 0) + answer.seconds;
    if (parts.length > 0 && longer - lengthS > lengthS - seconds) return parts;
    parts.push(answer);
    seconds = longer;
  }
}

async function joined(
  from: string,
  folder: string,
  parts: readonly Take[],
  lengthS: number,
  turn: number,
): Promise<Take> {
  const id = `${lengthS}s-${turn + 1}`;
  const sounds = await Promise.all(parts.map((part) => samplesOf(from, part.id)));
  const pause = PAUSE_S * SAMPLE_RATE_HZ;
  const length = sounds.reduce((sum, sound) => sum + sound.length + pause, -pause);
  const whole = new Float32Array(length);
  let offset = 0;
  for (const sound of sounds) {
    whole.set(sound, offset);
    offset += sound.length + pause;
  }
  await writeFile(join(folder, `${id}.wav`), new Uint8Array(encodeWav(whole)));
  const said = parts.map((part) => part.said).join(' ');
  return { id, said, seconds: length / SAMPLE_RATE_HZ, lengthS, question: parts[0]?.question ?? null };
}

async function samplesOf(folder: string, id: string): Promise<Float32Array> {
  const bytes = await readFile(join(folder, `${id}.wav`));
  return wavSamples(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
