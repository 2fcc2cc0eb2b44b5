import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const DIST = join(import.meta.dirname, '../../../dist');

/** A host of the built app on which a new version can be put. */
export interface ReleasableApp {
  readonly folder: string;
  /** Puts a version there whose page has `data-version="next"`. */
  releaseNext(): Promise<void>;
}

/** Copies the built app. What a build would change is changed by hand, since a build takes longer than the test. */
export async function copyBuiltApp(): Promise<ReleasableApp> {
  const folder = await mkdtemp(join(tmpdir(), 'viva-voce-releases-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(DIST, folder, { recursive: true });
  const page = join(folder, 'index.html');
  const worker = join(folder, 'service-worker.js');

  return {
    folder,
    async releaseNext() {
      const before = await readFile(page, 'utf8');
      const next = before.replace('<html lang="en"', '<html lang="en" data-version="next"');
      const script = await readFile(worker, 'utf8');
      const [name = ''] = /[`"'][0-9a-f]{16}[`"']/.exec(script) ?? []; // of the version
      await writeFile(page, next);
      await writeFile(
        worker,
        script.replaceAll(sumOf(before), sumOf(next)).replaceAll(name, '"next-version"'),
      );
    },
  };
}

function sumOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
