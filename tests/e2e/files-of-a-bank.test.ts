import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it, onTestFinished } from 'vitest';
import { oldDeckPackage, wordDocument } from '../fakes/bank-files';
import { openApp } from './harness/open-app';

const found = (page: Page) => page.getByRole('list', { name: 'Questions found' }).getByRole('listitem');

/** Chooses a file, and waits until it was read. */
async function give(
  page: Page,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  await page.getByLabel('Bank file').setInputFiles(file);
  await page.getByText(`“${file.name}” was read as`).waitFor();
}

describe('the built app reads', () => {
  it('an Anki deck, whose database it fetches itself', async () => {
    const { page, errors } = await openApp({ route: '#/banks' });
    await give(page, { name: 'coffee.apkg', mimeType: '', buffer: Buffer.from(await oldDeckPackage()) });
    await expect
      .poll(() => found(page).allInnerTexts())
      .toEqual([
        expect.stringContaining('What is crema?'),
        expect.stringContaining('Why grind fresh?'),
        expect.stringContaining('How does it sound?'),
      ]);
    expect(errors).toEqual([]);
  });

  it('a document of Word', async () => {
    const { page, errors } = await openApp({ route: '#/banks' });
    await give(page, { name: 'ship.docx', mimeType: '', buffer: Buffer.from(wordDocument) });
    await expect
      .poll(() => found(page).allInnerTexts())
      .toEqual([expect.stringContaining('What is a manifest?'), expect.stringContaining('Who signs it?')]);
    expect(await page.getByLabel('Title of the bank').inputValue()).toBe('Purser');
    expect(errors).toEqual([]);
  });

  it('a saved web page, with its tables and folds and without its menu', async () => {
    const { page, errors } = await openApp({ route: '#/banks' });
    await give(page, { name: 'ferry.html', mimeType: 'text/html', buffer: Buffer.from(webPage) });
    await expect
      .poll(() => found(page).allInnerTexts())
      .toEqual([
        expect.stringContaining('When does boarding close?'),
        expect.stringContaining('Who goes first?'),
        expect.stringContaining('What is a car deck?'),
      ]);
    expect(await page.getByLabel('Title of the bank').inputValue()).toBe('Ferry');
    await page.getByRole('button', { name: 'Add 3 questions' }).click();
    await page.getByRole('heading', { name: 'Banks', level: 1 }).waitFor();
    await page.getByRole('main').getByText('Ferry').first().waitFor();
    expect(await page.evaluate(() => document.title)).not.toBe('opened by the page');
    expect(errors).toEqual([]);
  });

  it('a folder that is dropped, with the folders in it', async () => {
    const folder = await folderOfNotes({
      'Jigger.md': '# What is a jigger?\n\nA small measure with two ends.',
      'Guests/Last orders.md': 'When do you stop serving?\n\nWhen a guest can no longer stand.',
      'Guests/photo.png': 'no text',
    });
    const { page } = await openApp({ route: '#/banks' });
    await page.getByRole('button', { name: 'Import a bank' }).waitFor();
    await dropOn(page, folder);
    await page.getByRole('heading', { name: 'Import preview' }).waitFor();
    await expect
      .poll(() => found(page).allInnerTexts())
      .toEqual([
        expect.stringContaining('When do you stop serving?'),
        expect.stringContaining('What is a jigger?'),
      ]);
  });
});

/** As a browser saves one, with what must not be run, fetched or asked. */
const webPage = `<!doctype html><html><head><title>Crew</title><script>document.title = 'opened by the page'</script></head><body>
<nav><a href="/">What else is there?</a></nav><h1>Ferry</h1>
<h2>Boarding</h2><details><summary>When does boarding close?</summary><p>Ten minutes before we sail.</p></details>
<details><summary>Who goes first?</summary><p>Cars, then people on foot.</p><img src="https://elsewhere.example/ferry.png"></details>
<h2>Decks</h2><details><summary>What is a car deck?</summary><ul><li>The lowest deck</li><li>Closed at sea</li></ul></details>
<footer>Any questions?</footer></body></html>`;

async function folderOfNotes(notes: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bar-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, text] of Object.entries(notes)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** As a file manager does: Playwright itself drops no folders. */
async function dropOn(page: Page, path: string): Promise<void> {
  const box = await page.getByRole('region', { name: 'Import a bank' }).boundingBox();
  if (!box) throw new Error('There is nowhere to drop it');
  const session = await page.context().newCDPSession(page);
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
}
