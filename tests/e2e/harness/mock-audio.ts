import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { SAMPLE_RATE_HZ } from '../../../src/base/sample-rate';
import { wavOf } from './wav';

const HEADER_BYTES = 44;

/** A microphone that is silent for `silenceS` after each take has begun, then says the first `spokenS` of a recording. */
export async function hesitantMicrophone(
  recording: string,
  silenceS: number,
  spokenS: number,
): Promise<string> {
  const wav = await readFile(join(import.meta.dirname, '../../fixtures', recording));
  const spoken = new Int16Array(new Uint8Array(wav.subarray(HEADER_BYTES)).buffer).subarray(
    0,
    spokenS * SAMPLE_RATE_HZ,
  );
  const samples = new Int16Array((silenceS + spokenS) * SAMPLE_RATE_HZ);
  samples.set(spoken, silenceS * SAMPLE_RATE_HZ);
  const folder = await mkdtemp(join(tmpdir(), 'viva-voce-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'microphone.wav');
  await writeFile(path, wavOf(samples));
  return path;
}
