import type { Page } from 'playwright';
import { longHistory } from '../review/long-history';
import { seedHistory, seedRecordings } from '../review/seed-history';
import { openSoakedApp, type SoakedApp } from './soaked-app';

const FILE = 'backup.zip';
/** Some minutes of speech. */
const BYTES_AN_ANSWER = 1_000_000;
const WORDS = 60;
const SAMPLE_MS = 250;
/** Storage of gigabytes takes minutes, on a machine that does other things too. */
const LONGEST_MS = 1_800_000;

/** What one way of a backup took, as cells of a table. */
interface BackupStep {
  readonly name: string;
  readonly seconds: number;
  /** The most memory that the page held while it went on; null where the system doesn't tell. */
  readonly peakBytes: number | null;
}

export interface LargeBackup {
  readonly answers: number;
  readonly zipBytes: number;
  readonly idleBytes: number | null;
  readonly steps: readonly BackupStep[];
  /** Of all recordings, before and after. */
  readonly sound: readonly [number, number];
  /** What the app said in the end. */
  readonly said: string;
}

/**
 * Saves a backup with so many bytes of sound, empties the database, and brings the backup back: checked first, then added. The dialog that
 * names a file is replaced by one that gives a file of the browser's own disk, and that file is chosen again.
 */
export async function backUp(url: string, wav: string, soundBytes: number): Promise<LargeBackup> {
  const app = await openSoakedApp(url, wav, (page) => page.addInitScript(saveWithoutAsking, FILE));
  try {
    const { page } = app;
    page.setDefaultTimeout(LONGEST_MS);
    const answers = Math.max(1, Math.round(soundBytes / BYTES_AN_ANSWER));
    const history = longHistory(answers, WORDS, Date.now());
    await seedHistory(page, history);
    await seedRecordings(page, history, BYTES_AN_ANSWER);
    await openPrivacy(page);
    const before = await page.evaluate(bytesOfSound);
    const { memoryBytes: idleBytes } = await app.count('');

    const saved = await measured(app, 'saved', async () => {
      await page.getByRole('button', { name: 'Save a backup' }).click();
      await page.getByText('The backup is saved.').waitFor();
    });
    const zipBytes = await page.evaluate(sizeOf, FILE);
    await page.evaluate(emptyStores);
    await openPrivacy(page);
    const checked = await measured(app, 'checked', async () => {
      await page.getByLabel('Backup file').evaluate(chooseFile, FILE);
      await page.getByRole('button', { name: 'Add what is new' }).waitFor();
    });
    let said = '';
    const added = await measured(app, 'added', async () => {
      await page.getByRole('button', { name: 'Add what is new' }).click();
      said = (await page.getByText(/^Backup imported: /).textContent()) ?? '';
    });
    const sound = [before, await page.evaluate(bytesOfSound)] as const;
    return {
      answers,
      zipBytes,
      idleBytes,
      steps: [saved, checked, added],
      sound,
      said,
    };
  } finally {
    await app.close();
  }
}

async function openPrivacy(page: Page): Promise<void> {
  await page.evaluate(() => location.assign('#/privacy'));
  await page.reload();
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
  await page.getByRole('button', { name: 'Save a backup' }).waitFor();
}

/** Asks again and again how much memory the page holds, until the work is done. */
async function measured(app: SoakedApp, name: string, work: () => Promise<void>): Promise<BackupStep> {
  const began = performance.now();
  let peakBytes: number | null = null;
  let done = false;
  const doing = work().finally(() => {
    done = true;
  });
  const watching = (async () => {
    while (!done) {
      const memoryBytes = await app.memoryBytes();
      if (memoryBytes !== null) peakBytes = Math.max(peakBytes ?? 0, memoryBytes);
      await new Promise((later) => setTimeout(later, SAMPLE_MS));
    }
  })();
  await Promise.all([doing, watching]);
  return { name, seconds: (performance.now() - began) / 1000, peakBytes };
}

/** Runs in the page before its scripts, where nothing else of this file is known; so do the others. */
function saveWithoutAsking(name: string): void {
  Reflect.set(window, 'showSaveFilePicker', async () =>
    (await navigator.storage.getDirectory()).getFileHandle(name, { create: true }),
  );
}

async function sizeOf(name: string): Promise<number> {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
  return (await handle.getFile()).size;
}

async function chooseFile(input: Element, name: string): Promise<void> {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
  const chosen = new DataTransfer();
  chosen.items.add(await handle.getFile());
  if (!(input instanceof HTMLInputElement)) throw new Error('This takes no file');
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function bytesOfSound(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('viva-voce');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const bytes = await new Promise<number>((resolve, reject) => {
    let sum = 0;
    const request = database.transaction('chunks').objectStore('chunks').openCursor();
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) return resolve(sum);
      sum += cursor.value.bytes.byteLength;
      cursor.continue();
    };
    request.onerror = () => reject(request.error);
  });
  database.close();
  return bytes;
}

async function emptyStores(): Promise<void> {
  const stores = ['attempts', 'summaries', 'recordings', 'chunks'];
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('viva-voce');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(stores, 'readwrite');
  for (const store of stores) transaction.objectStore(store).clear();
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
