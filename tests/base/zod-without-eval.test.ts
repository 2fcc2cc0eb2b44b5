import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { readSource } from '../source-file';

afterEach(() => vi.unstubAllGlobals());

it('keeps zod from trying to compile code', async () => {
  await import('../../src/base/zod-without-eval');
  const { z } = await import('zod');
  const compile = vi.fn();
  vi.stubGlobal('Function', compile);
  expect(z.object({ a: z.number() }).safeParse({ a: 1 }).success).toBe(true);
  expect(compile).not.toHaveBeenCalled();
});

it.each(['main.tsx', 'transcription/worker/worker.ts', 'meaning/worker.ts'])(
  'is the first import of %s',
  (entry) => {
    const path = join(import.meta.dirname, '../../src', entry);
    expect(readSource(path, readFileSync(path, 'utf8')).imports[0]?.specifier).toMatch(
      /base\/zod-without-eval$/,
    );
  },
);
