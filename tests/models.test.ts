import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const MODELS = join(import.meta.dirname, '../models');

/** What is about the weights rather than part of them. */
const NOT_SUMMED = /^(README\.md|SHA256SUMS|LICENSE-.*|index\.json)$/;

const sums = new Map(
  (await readFile(join(MODELS, 'SHA256SUMS'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => {
      const [sum = '', path = ''] = line.split(/\s+\*?(?:\.\/)?/);
      return [path, sum] as const;
    }),
);

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

describe('the weights', () => {
  it.each([...sums])('%s are those that were measured', async (path, sum) => {
    expect(await sha256(join(MODELS, path))).toBe(sum);
  });

  it('hold no file without a checksum', async () => {
    const entries = await readdir(MODELS, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(MODELS.length + 1))
      .map((path) => path.split(sep).join('/'));
    expect(files.filter((path) => !sums.has(path) && !NOT_SUMMED.test(path))).toEqual([]);
  });
});

describe('the licences', () => {
  it.each([
    ['LICENSE-whisper.txt', 'MIT License', 'OpenAI'],
    ['LICENSE-all-MiniLM-L6-v2.txt', 'Apache License', 'Version 2.0'],
    ['LICENSE-answerai-colbert-small-v1.txt', 'Apache License', 'Version 2.0'],
    ['LICENSE-silero-vad.txt', 'MIT License', 'Silero Team'],
  ])('%s is the full text', async (name, ...mentions) => {
    const text = await readFile(join(MODELS, name), 'utf8');
    for (const mention of mentions) expect(text).toContain(mention);
  });
});
