import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CouchServer, PASSWORD, startCouchDB, USER } from '../couchdb/start-couchdb';
import { openApp } from './harness/open-app';
import { storedText } from './harness/stored-text';

const BANK = '# Baking\n\n## Why does bread rise?\n\nYeast makes carbon dioxide, and gluten holds it.\n';
const PASSPHRASE = 'four quiet herons at dawn';
/** Of one device, for what lies on its disk. */
const DEVICE_PASSPHRASE = 'seven loud geese at noon';

let server: CouchServer;
beforeAll(async () => {
  server = await startCouchDB();
});
afterAll(() => server.close());

it('brings a bank and an answer to another device, encrypted, and closes the page again when it is turned off', async () => {
  const { page: laptop } = await openApp({ route: '#/banks', mayAsk: server.url });
  await importBank(laptop);
  await typeAnswer(laptop, 'Yeast makes carbon dioxide.');
  expect(await refusesToAsk(laptop, server.url)).toBe(true);
  await turnOn(laptop, PASSPHRASE);
  expect(await refusesToAsk(laptop, server.url)).toBe(false);
  expect(await refusesToAsk(laptop, 'https://example.com')).toBe(true);

  const { page: phone } = await openApp({ route: '#/sync', mayAsk: server.url });
  await nameDatabase(phone);
  await fillAccess(phone, 'a wrong passphrase');
  expect(await phone.getByRole('alert').innerText()).toContain('not the passphrase');
  await fillAccess(phone, PASSPHRASE);
  await untilSynced(phone);
  await phone.getByRole('link', { name: 'Banks', exact: true }).click();
  await phone.getByRole('main').getByText('Baking').first().waitFor();
  await phone.getByRole('link', { name: 'History', exact: true }).click();
  await phone.getByRole('main').getByText('Why does bread rise?').first().waitFor();

  const all = await (await server.ask('/viva/_all_docs?include_docs=true')).text();
  expect(all).not.toMatch(/yeast|bread|baking|attempt/i);

  await laptop.getByRole('button', { name: 'Turn off sync' }).click();
  await laptop.getByRole('button', { name: 'Turn it off' }).click();
  await laptop.getByRole('textbox', { name: 'Address of the database' }).waitFor();
  await laptop.waitForFunction(
    () =>
      !document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.outerHTML.includes('http://'),
  );
  expect(await refusesToAsk(laptop, server.url)).toBe(true);
});

it('goes on without the database, says why, and brings an answer there when it is back', async () => {
  const { page } = await openApp({ route: '#/banks', mayAsk: server.url });
  await importBank(page);
  await turnOn(page, PASSPHRASE);
  server.intercept(() => 'hang up');
  await typeAnswer(page, 'Gluten holds the gas.');
  await page.evaluate(() => location.assign('#/sync'));
  await page.getByRole('button', { name: 'Sync now' }).click();
  await page.getByText('can’t be reached').waitFor();
  server.intercept(null);
  await page.getByRole('button', { name: 'Sync now' }).click();
  await page.locator('[data-sync="resting"]').getByText('sent').waitFor();
});

it('syncs with a passphrase on this device, too: what comes is locked here, and what goes can be read there', async () => {
  const { page: laptop } = await openApp({ route: '#/banks', mayAsk: server.url });
  await importBank(laptop);
  await turnOn(laptop, PASSPHRASE);
  await laptop.getByRole('link', { name: 'Privacy', exact: true }).click();
  await laptop.getByRole('button', { name: 'Set a passphrase' }).click();
  await laptop.getByLabel('Passphrase', { exact: true }).fill(DEVICE_PASSPHRASE);
  await laptop.getByLabel('The same again').fill(DEVICE_PASSPHRASE);
  await laptop.getByRole('button', { name: 'Set the passphrase' }).click();
  await laptop.getByRole('button', { name: 'Change the passphrase' }).waitFor();
  await sendAnswer(laptop, 'Steam makes a croissant rise.');

  const { page: phone } = await openApp({ route: '#/sync', mayAsk: server.url });
  await turnOn(phone, PASSPHRASE);
  expect(await storedText(phone, ['attempts'])).toContain('croissant');
  await sendAnswer(phone, 'I bake a brioche.');

  await laptop.reload();
  await laptop.getByLabel('Passphrase', { exact: true }).fill(DEVICE_PASSPHRASE);
  await laptop.getByRole('button', { name: 'Unlock' }).click();
  await laptop.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  await syncNow(laptop);
  await laptop.getByRole('link', { name: 'History', exact: true }).click();
  const fromPhone = laptop.getByRole('region', { name: 'Tell me about yourself.' }); // whose open bank is the one that comes along
  await fromPhone.getByRole('link').first().click();
  await laptop.getByText('I bake a brioche.').first().waitFor();
  expect(await storedText(laptop, ['attempts'])).not.toMatch(/croissant|brioche/);
});

/** Begins to sync, and does not wait for it. */
async function syncNow(page: Page): Promise<void> {
  await page.evaluate(() => location.assign('#/sync'));
  await page.getByRole('button', { name: 'Sync now' }).click();
}

/** Types an answer, and waits until the database has it. */
async function sendAnswer(page: Page, text: string): Promise<void> {
  const documents = async (): Promise<number> =>
    (await (await server.ask('/viva/_all_docs')).json()).total_rows;
  const before = await documents();
  await typeAnswer(page, text);
  await syncNow(page);
  await expect.poll(documents, { timeout: 60_000 }).toBeGreaterThan(before);
}

async function importBank(page: Page): Promise<void> {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'baking.md', mimeType: 'text/markdown', buffer: Buffer.from(BANK) });
  await page.getByRole('button', { name: 'Add 1 question' }).click();
  await page.getByRole('heading', { name: 'Banks', level: 1 }).waitFor();
}

async function typeAnswer(page: Page, text: string): Promise<void> {
  await page.evaluate(() => location.assign('#/question/1'));
  await page.getByRole('button', { name: 'Type instead' }).click();
  await page.getByRole('textbox', { name: 'Type your answer' }).fill(text);
  await page.getByRole('button', { name: 'Check my answer' }).click();
  await page.getByRole('region', { name: 'Feedback' }).waitFor();
}

async function nameDatabase(page: Page): Promise<void> {
  // The service worker opens the page; on a first visit it has just come.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.evaluate(() => location.assign('#/sync'));
  await page.getByRole('textbox', { name: 'Address of the database' }).fill(`${server.url}/viva`);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('textbox', { name: 'User' }).waitFor();
}

async function fillAccess(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('textbox', { name: 'User' }).fill(USER);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
  await page.getByRole('button', { name: 'Turn on sync' }).click();
  await page.getByRole('alert').or(page.locator('[data-sync]')).waitFor();
}

async function turnOn(page: Page, passphrase: string): Promise<void> {
  await nameDatabase(page);
  await fillAccess(page, passphrase);
  await untilSynced(page);
}

async function untilSynced(page: Page): Promise<void> {
  await page.locator('[data-sync="resting"]').getByText('Synced').waitFor();
}

/** Whether the policy of the page, as it is open, forbids to ask a host. */
function refusesToAsk(page: Page, url: string): Promise<boolean> {
  return page.evaluate(async (asked) => {
    let violated = false;
    const note = () => {
      violated = true;
    };
    document.addEventListener('securitypolicyviolation', note);
    await fetch(asked, { mode: 'no-cors' }).catch(() => 'refused');
    await new Promise((resolve) => setTimeout(resolve)); // the event comes as a task of its own
    document.removeEventListener('securitypolicyviolation', note);
    return violated;
  }, url);
}
