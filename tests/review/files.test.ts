import { describe, expect, it } from 'vitest';
import { wavePeaks } from '../../src/review/player/wave-peaks';
import { encodeWav } from '../../src/review/wav-file';
import { clockTime } from '../../src/words/clock-time';
import { downloadName, extensionOf } from '../../src/words/download-name';

describe('a WAV file', () => {
  it('holds the samples as 16-bit numbers at 16 kHz', () => {
    const file = new DataView(encodeWav(Float32Array.of(0, 1, -1, 0.5, 3)));
    const text = (offset: number) => String.fromCharCode(...new Uint8Array(file.buffer, offset, 4));
    expect([text(0), text(8), text(12), text(36)]).toEqual(['RIFF', 'WAVE', 'fmt ', 'data']);
    expect(file.getUint32(4, true)).toBe(file.byteLength - 8);
    expect(file.getUint32(24, true)).toBe(16_000);
    expect(file.getUint32(40, true)).toBe(10);
    const samples = [0, 1, 2, 3, 4].map((n) => file.getInt16(44 + n * 2, true));
    expect(samples).toEqual([0, 32_767, -32_767, 16_384, 32_767]);
  });
});

describe('the name of a download', () => {
  const question = { number: 6, text: 'Explain the difference between DevOps and MLOps — in your words.' };
  const createdAt = new Date(2026, 10, 4, 23, 30).getTime();

  it('says when and what, cut between words', () => {
    expect(downloadName({ question, createdAt, mimeType: 'audio/webm;codecs=opus' })).toBe(
      '2026-11-04-question-6-explain-the-difference-between-devops-and-mlops-in.webm',
    );
  });

  it('counts takes from the second on, and does without words', () => {
    const nameless = { number: 1, text: '…' };
    expect(downloadName({ question: nameless, createdAt, take: 1, mimeType: 'audio/mp4' })).toBe(
      '2026-11-04-question-1-take-2.m4a',
    );
  });

  it('ends by what the browser recorded', () => {
    expect(['audio/ogg; codecs=opus', 'AUDIO/WAV', 'audio/x-new'].map(extensionOf)).toEqual([
      'ogg',
      'wav',
      'bin',
    ]);
  });
});

describe('the peaks of a waveform', () => {
  it('reach one at the loudest step and keep soft speech visible', () => {
    expect([...wavePeaks([0.04, 0.16, 0])]).toEqual([0.5, 1, 0]);
  });

  it('are no more than a screen has pixels, and keep each loud moment at its place', () => {
    const tenMinutes = new Array<number>(12_000).fill(0.01);
    tenMinutes[6_003] = 1;
    const peaks = wavePeaks(tenMinutes);
    expect(peaks).toHaveLength(2_000);
    expect(peaks.indexOf(1)).toBe(1_000);
  });

  it('are a flat line for silence', () => {
    expect([...wavePeaks([])]).toEqual([0, 0]);
    expect([...wavePeaks([0, 0, 0])]).toEqual([0, 0, 0]);
  });
});

it.each([
  [0, '0:00'],
  [7.9, '0:07'],
  [102, '1:42'],
  [3_660, '61:00'],
  [-1, '0:00'],
])('%f seconds are %s on a clock', (seconds, text) => {
  expect(clockTime(seconds)).toBe(text);
});
