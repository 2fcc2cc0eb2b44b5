import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it, onTestFinished, vi } from 'vitest';
import { readFeedback, startAnswering, stopAnswering, untilRecorded } from './harness/interview';
import { openApp, untilModelReady, untilOffline, untilReady } from './harness/open-app';
import { servePlainly } from './harness/plain-server';

/** Cloudflare Pages takes no larger file, and counts a megabyte as 1,048,576 bytes (https://developers.cloudflare.com/pages/platform/limits/). */
const LARGEST_BYTES = 25 * 1024 * 1024;

it('works under any path, with its weights in parts, on a host that sends no headers, and there offline too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'viva-voce-parts-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  vi.stubEnv('MAX_FILE_MB', '24'); // as `npm run build -- --max-file 24` does
  await build({ build: { outDir: folder, emptyOutDir: true }, logLevel: 'warn' });
  vi.unstubAllEnvs();

  const paths = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(
    paths.map(async (path) => [path, (await stat(join(folder, path))).size] as const),
  );
  expect(sizes.filter(([, bytes]) => bytes > LARGEST_BYTES)).toEqual([]);
  expect(paths).toContain(
    join('models', 'whisper-tiny.en', 'onnx', 'decoder_model_merged_quantized.onnx.part1'),
  );

  const url = await servePlainly({ folder, path: '/some/path/' });
  const { page, context, errors } = await openApp({
    url,
    route: '#/question/6',
    microphone: [{ recording: 'q06-full-1' }],
  });
  await untilOffline(page);
  await context.setOffline(true);
  await page.reload();
  await untilReady(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await untilModelReady(page);
  await startAnswering(page);
  await untilRecorded(page, 8);
  await stopAnswering(page);
  expect((await readFeedback(page)).total).toBeGreaterThan(0);
  expect(errors.filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
});
