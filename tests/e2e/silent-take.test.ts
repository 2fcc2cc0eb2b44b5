import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startAnswering, stopAnswering, untilRecorded } from './harness/interview';
import { openApp, untilModelReady } from './harness/open-app';
import { wavOf } from './harness/wav';

it('says that no speech was heard instead of scoring silence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'viva-voce-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const silence = join(folder, 'silence.wav');
  await writeFile(silence, wavOf(new Int16Array(16_000)));

  const { page } = await openApp({ route: '#/question/6', microphone: silence });
  await untilModelReady(page);
  await startAnswering(page);
  await untilRecorded(page, 4);
  await stopAnswering(page);
  await page.getByText(/no speech was heard/i).waitFor();
  expect(await page.getByText(/\d+ of \d+ key terms/).count()).toBe(0);
});
