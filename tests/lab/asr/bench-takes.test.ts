import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { wavSamples } from '../../../lab/asr/bench-page/wav-samples';
import { answersIn, joinedTakes, partsFor, type Take } from '../../../lab/asr/bench-takes';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

const answer = (id: string, seconds: number): Take => ({
  id,
  seconds,
  said: id,
  lengthS: null,
  question: null,
});

describe('answers of a folder', () => {
  it('are its WAVs with a text, and tell their question', async () => {
    const answers = await answersIn(FIXTURES);
    expect(answers.map(({ id, question }) => [id, question])).toEqual([
      ['q06-full-1', 6],
      ['q06-trap-1', 6],
    ]);
    expect(answers[0]?.seconds).toBeCloseTo(53, 0);
  });
});

describe('takes of a length', () => {
  it('hold as many answers as come nearest to it', () => {
    const answers = [50, 40, 45, 60].map((seconds, i) => answer(`a${i}`, seconds));
    const ids = (start: number, lengthS: number) => partsFor(answers, start, lengthS).map(({ id }) => id);
    expect(ids(0, 40)).toEqual(['a0']);
    expect(ids(0, 120)).toEqual(['a0', 'a1', 'a2']);
    expect(ids(3, 120)).toEqual(['a3', 'a0']);
    expect(ids(0, 200)).toEqual(['a0', 'a1', 'a2', 'a3']);
  });

  it('are written as one WAV with all that is said in it, and go away', async () => {
    const answers = await answersIn(FIXTURES);
    const { folder, takes, close } = await joinedTakes(FIXTURES, answers, [40, 100], 2);
    expect(takes.map(({ id }) => id)).toEqual(['40s-1', '100s-1', '40s-2', '100s-2']);
    const [short, long, other] = takes;
    expect([short?.said, other?.said]).toEqual(answers.map(({ said }) => said));
    expect(long?.said).toBe(answers.map(({ said }) => said).join(' '));
    const wav = await readFile(`${folder}/100s-1.wav`);
    const samples = wavSamples(wav.buffer.slice(wav.byteOffset, wav.byteOffset + wav.byteLength));
    expect(samples.length / 16_000).toBeCloseTo(long?.seconds ?? 0, 5);
    expect(long?.seconds).toBeCloseTo(
      answers.reduce((sum, { seconds }) => sum + seconds, 0.5),
      5,
    );
    await close();
    expect(existsSync(folder)).toBe(false);
  });
});
