import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE_RATE_HZ } from '../../../src/base/sample-rate';
import type { Noise } from './noises';
import { wavOf } from './wav';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const HEADER_BYTES = 44;

/** Silence of some seconds, a noise, or a stretch of a recording in tests/fixtures (16-bit mono at 16 kHz behind a plain header); espeak-ng spoke the German. */
export type Sound =
  | { readonly silenceS: number }
  | Noise
  | { readonly recording: 'q06-full-1' | 'q06-trap-1' | 'german'; readonly untilS?: number };

/** A WAV file that a Chromium takes for its microphone. It is read anew whenever a take begins. */
export interface MicrophoneFile {
  readonly path: string;
  /** What takes hear that begin from now on: these sounds one after the other, then silence. */
  hear(...sounds: readonly Sound[]): Promise<void>;
  dispose(): void;
}

export function createMicrophoneFile(): MicrophoneFile {
  const folder = mkdtempSync(join(tmpdir(), 'viva-voce-'));
  const path = join(folder, 'microphone.wav');
  return {
    path,
    async hear(...sounds) {
      const parts = await Promise.all(sounds.map(samplesOf));
      const next = join(folder, 'next.wav');
      await writeFile(next, wavOf(new Int16Array(await new Blob(parts).arrayBuffer())));
      await rename(next, path); // whole or not at all
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function samplesOf(sound: Sound): Promise<Int16Array<ArrayBuffer>> {
  if ('silenceS' in sound) return new Int16Array(sound.silenceS * SAMPLE_RATE_HZ);
  if ('samples' in sound) return sound.samples;
  const { buffer, byteOffset, byteLength } = await readFile(join(FIXTURES, `${sound.recording}.wav`));
  const all = new Int16Array(buffer.slice(byteOffset + HEADER_BYTES, byteOffset + byteLength));
  return sound.untilS === undefined ? all : all.slice(0, Math.round(sound.untilS * SAMPLE_RATE_HZ));
}
