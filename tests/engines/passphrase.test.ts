import { expect, inject } from 'vitest';
import { answer, expectPlays, inEachEngine, isInHistory, openFirstAnswer, usable } from './harness/app-page';
import type { EnginePage } from './harness/engine';
import { until } from './harness/programs';

const PASSPHRASE = 'four quiet herons at dawn';
const TAKE_S = 10;
/** How a WAV and a WebM file begin. */
const SOUND_FILES = ['RIFF', '\x1aE\xdf\xa3'];

inEachEngine(
  'encrypts a spoken answer with a passphrase, asks for it after a reload, and then plays it',
  async (page, sound, pictured) => {
    await page.goTo(`${inject('appUrl')}#/privacy`);
    await usable(page);
    await page.press('Set a passphrase');
    await type(page, 'Passphrase', PASSPHRASE);
    await type(page, 'The same again', PASSPHRASE);
    await page.press('Set the passphrase');
    await until('the passphrase is set', () => page.ask(has, 'Change the passphrase'), 60);

    await page.goTo(`${inject('appUrl')}#/question/6`);
    const result = await answer(page, sound, TAKE_S);
    const begins = await until('the sound is stored', () => page.ask(firstLetters));
    expect(begins.filter((letters) => SOUND_FILES.includes(letters))).toEqual([]);

    await page.goTo(`${inject('appUrl')}#/history`);
    await isInHistory(page, result); // what a reload breaks off, Firefox calls an error of the page
    await page.reload();
    await until('the passphrase is asked for', () => page.ask(has, 'Unlock'));
    await pictured('locked');
    await type(page, 'Passphrase', 'a wrong passphrase');
    await page.press('Unlock');
    await until('the wrong one is told', () =>
      page.ask(() => document.body.textContent?.includes('This is not the passphrase') === true),
    );
    await type(page, 'Passphrase', PASSPHRASE);
    await page.press('Unlock');
    await usable(page);
    await isInHistory(page, result);
    await openFirstAnswer(page);
    await expectPlays(page, TAKE_S);
    expect(page.errors() ?? []).toEqual([]);
  },
);

/** Puts a text into the field of this label, as React hears it. */
async function type(page: EnginePage, label: string, text: string): Promise<void> {
  await until(`a field "${label}"`, () => page.ask(fill, label, text));
}

/** In the page. */
function fill(label: string, text: string): boolean {
  const labels = [...document.querySelectorAll('label')];
  const named = labels.find(({ textContent }) => textContent?.replace('*', '').trim() === label);
  const field = named && document.getElementById(named.htmlFor);
  if (!(field instanceof HTMLInputElement)) return false;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

/** In the page: whether a button has this name. */
function has(name: string): boolean {
  return [...document.querySelectorAll('button')].some(({ textContent }) => textContent?.trim() === name);
}

/** In the page: the first letters of every piece of sound in the database; null while there is none. */
function firstLetters(): Promise<readonly string[] | null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('viva-voce');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const asked = database.transaction('chunks').objectStore('chunks').getAll();
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        database.close();
        const rows: readonly { readonly bytes: ArrayBuffer }[] = asked.result;
        const begins = rows.map(({ bytes }) => String.fromCharCode(...new Uint8Array(bytes.slice(0, 4))));
        resolve(begins.length > 0 ? begins : null);
      };
    };
  });
}
