import { join } from 'node:path';
import { type AcceptedTerm, termSurvival } from '../metrics/key-term-survival';
import { ARMS, type Arm } from './bench-arms';
import { type OpenPage, openPage, startServers } from './bench-browser';
import type { ArmTakes, Failed, Measured } from './bench-figures';
import type { Take, Takes } from './bench-takes';

/** An arm that takes this long, and as many times the length of the take, will never end. */
const PATIENCE_MS = 120_000;
const PATIENCE_FACTOR = 20;

export interface RunOptions {
  readonly arms: readonly string[];
  readonly threads: number;
  /** 1 is real time; null pushes all samples at once. */
  readonly pace: number | null;
  readonly microphone: boolean;
  readonly termsOf: (take: Take) => readonly AcceptedTerm[];
  /** After each take, with all that was measured so far. */
  readonly onProgress: (line: string, soFar: readonly ArmTakes[]) => Promise<void>;
}

/** Arms take turns on each take. One that fails on a take is noted, and gets a fresh page for the next. */
export async function runArms({ folder, takes }: Takes, options: RunOptions): Promise<readonly ArmTakes[]> {
  const servers = await startServers();
  const pages = new Map<string, OpenPage>();
  const results = options.arms.map((arm) => ({ arm, measured: [] as Measured[], failed: [] as Failed[] }));

  async function pageOf(name: string, { page: kind, model, wasm }: Arm, wav: string | undefined) {
    const open = pages.get(name) ?? (await openPage(servers.addresses[kind], folder, wav));
    if (!pages.has(name)) {
      pages.set(name, open);
      await open.page.evaluate((s) => window.bench.load(s), { model, wasm, threads: options.threads });
    }
    return open;
  }

  async function close(name: string): Promise<void> {
    await pages.get(name)?.close();
    pages.delete(name);
  }

  async function measure(name: string, take: Take): Promise<Measured> {
    const arm = ARMS[name] as Arm;
    const terms = options.termsOf(take);
    const { id, seconds, said, lengthS } = take;
    // Chromium takes the WAV of its microphone when it starts.
    const microphone = options.microphone && arm.page === 'ours';
    const open = await pageOf(name, arm, microphone ? join(folder, `${id}.wav`) : undefined);
    const url = `/bench-audio/${id}.wav`;
    const before = await open.usage();
    const prompt = arm.unprompted ? [] : terms.map(({ term }) => term);
    const given = { url, seconds, terms: prompt, pace: options.pace, microphone };
    const result = await open.page.evaluate((t) => window.bench.transcribe(t), given);
    const { memoryBytes, peakBytes, cpuS } = await open.usage();
    const samplesLost = await open.page.evaluate((u) => window.bench.samplesLost(u), url);
    if (microphone) await close(name);
    // A joined take belongs to several questions.
    const survival = terms.length === 0 || lengthS !== null ? null : termSurvival(terms, said, result.text);
    return { ...take, ...result, memoryBytes, peakBytes, cpuS: cpuS - before.cpuS, samplesLost, survival };
  }

  try {
    for (const take of takes) {
      for (const { arm, measured, failed } of results) {
        try {
          const done = await within(PATIENCE_MS + take.seconds * 1000 * PATIENCE_FACTOR, measure(arm, take));
          measured.push(done);
          await options.onProgress(lineOf(arm, done), results);
        } catch (error) {
          await close(arm);
          failed.push({ id: take.id, lengthS: take.lengthS, reason: String(error) });
          await options.onProgress(`${take.id}  ${arm}  failed: ${String(error)}`, results);
        }
      }
    }
    return results;
  } finally {
    for (const name of [...pages.keys()]) await close(name);
    await servers.close();
  }
}

function lineOf(arm: string, { id, stopToTextMs, samplesLost }: Measured): string {
  const lost = samplesLost === null ? '' : `, ${samplesLost} samples lost`;
  return `${id}  ${arm}  ${(stopToTextMs / 1000).toFixed(2)} s${lost}`;
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No text within ${Math.round(limitMs / 1000)} s`)), limitMs);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {}); // what is too late fails when its page is closed
  }
}
