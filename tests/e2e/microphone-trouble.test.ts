import { expect, it } from 'vitest';
import { QUESTION } from './harness/interview';
import { openApp } from './harness/open-app';

it('says how to allow a microphone that was denied, and lets one try again', async () => {
  const { page } = await openApp({
    route: '#/question/6',
    microphone: [{ recording: 'q06-full-1' }],
    flags: ['--use-fake-ui-for-media-stream=deny'],
  });
  await page.getByRole('button', { name: 'Start answering' }).click();
  expect(await page.getByRole('alert').innerText()).toMatch(/microphone/i);
  expect(await page.getByRole('alert').innerText()).toMatch(/allow|blocked|permission/i);
  await page.getByRole('heading', { name: QUESTION }).waitFor();
  expect(await page.getByRole('button', { name: 'Start answering' }).isEnabled()).toBe(true);
});

it('says that there is no microphone', async () => {
  const { page } = await openApp({ route: '#/question/6', flags: ['--disable-audio-input'] });
  await page.getByRole('button', { name: 'Start answering' }).click();
  expect(await page.getByRole('alert').innerText()).toMatch(/no microphone/i);
  expect(await page.getByRole('button', { name: 'Start answering' }).isEnabled()).toBe(true);
});
