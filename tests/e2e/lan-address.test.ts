import { expect, it } from 'vitest';
import { openApp, untilReady } from './harness/open-app';
import { servePlainly } from './harness/plain-server';

it('says by http from another machine that the microphone needs https, wherever one starts to speak', async () => {
  const url = (await servePlainly()).replace('127.0.0.1', 'lan.test'); // as a browser sees 192.168.0.10
  const { page, errors } = await openApp({
    url,
    route: '#/question/6',
    flags: ['--host-resolver-rules=MAP lan.test 127.0.0.1, MAP * ~NOTFOUND'],
  });
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  const sentence = /https.*127\.0\.0\.1/;

  await page.getByRole('button', { name: 'Start answering' }).click();
  expect(await page.getByRole('alert').first().innerText()).toMatch(sentence);
  await page.getByRole('button', { name: 'Test microphone' }).click();
  await page.getByRole('alert').filter({ hasText: sentence }).nth(1).waitFor();

  await page.goto(`${url}#/mock`);
  await page.reload();
  await untilReady(page);
  await page.getByRole('button', { name: 'Begin interview' }).click();
  await page.getByRole('alert').filter({ hasText: sentence }).waitFor({ timeout: 60_000 });

  await page.getByRole('link', { name: 'Privacy', exact: true }).click();
  await page.getByText(/can’t encrypt.*https/).waitFor();
  expect(await page.getByRole('button', { name: 'Set a passphrase' }).count()).toBe(0);
  expect(errors.filter((error) => /TypeError|randomUUID/.test(error))).toEqual([]);
});
