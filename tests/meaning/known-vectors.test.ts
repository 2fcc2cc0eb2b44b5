import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openNodeEncoder } from '../../scripts/scoring/node-encoder';
import { parseBank } from '../../src/bank/parse-bank';
import { formatKnownVectors, parseKnownVectors } from '../../src/meaning/known-vectors';
import { SENTENCE_MODEL } from '../../src/meaning/weights-files';
import { unitsOf } from '../../src/scoring/model-answer';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe('vectors made beforehand', () => {
  it('are those of every sentence of the built-in bank', { timeout: 120_000 }, async () => {
    const known = parseKnownVectors(json('public/banks/mlops.vectors.json'), SENTENCE_MODEL);
    const bank = parseBank(readFileSync('public/banks/mlops.md', 'utf8'), { title: 'mlops' });
    const texts = [...new Set(bank.questions.flatMap(unitsOf).map(({ text }) => text))];
    expect([...known.keys()].toSorted()).toEqual(texts.toSorted());
    const encoder = await openNodeEncoder();
    const vectors = await encoder.encode(texts);
    await encoder.close();
    const cosines = texts.map((text, index) =>
      (vectors[index] ?? Float32Array.of()).reduce(
        (sum, value, at) => sum + value * (known.get(text)?.[at] ?? 0),
        0,
      ),
    );
    expect(Math.min(...cosines)).toBeGreaterThan(0.9999);
  });

  it('come back from the file as they went in', () => {
    const vectors = new Map([['a', Float32Array.of(0.1, -2)]]);
    expect(parseKnownVectors(JSON.parse(formatKnownVectors(vectors, 'm')), 'm')).toEqual(vectors);
  });

  it('are refused when another model made them, or when they are malformed', () => {
    expect(() => parseKnownVectors({ model: 'other', vectors: {} }, 'm')).toThrow('made by other');
    expect(() => parseKnownVectors({ model: 'm', vectors: { a: '?' } }, 'm')).toThrow();
  });
});
