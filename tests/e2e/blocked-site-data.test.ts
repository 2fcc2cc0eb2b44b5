import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readFeedback, startAnswering, stopAnswering, untilRecorded } from './harness/interview';
import { openApp, untilModelReady } from './harness/open-app';

/** A profile whose user lets no site keep anything. */
async function blockingProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'viva-voce-blocking-'));
  onTestFinished(() => rm(profile, { recursive: true, force: true }));
  await mkdir(join(profile, 'Default'));
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

it('works where the browser lets no site store anything, and says what that means', async () => {
  const { page, errors } = await openApp({
    route: '#/question/6',
    profile: await blockingProfile(),
    microphone: [{ recording: 'q06-full-1' }],
  });
  expect(await page.getByRole('alert').first().innerText()).toMatch(/no storage/);
  await untilModelReady(page);
  await startAnswering(page);
  await untilRecorded(page, 8);
  await stopAnswering(page);
  expect((await readFeedback(page)).total).toBeGreaterThan(0);
  expect(await page.getByRole('alert').allInnerTexts()).not.toContainEqual(
    expect.stringMatching(/not foresee/),
  );
  expect(errors).toEqual([]);
});
