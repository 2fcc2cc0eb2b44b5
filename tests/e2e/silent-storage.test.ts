import { expect, it } from 'vitest';
import { readFeedback, startAnswering, stopAnswering, untilRecorded } from './harness/interview';
import { openApp, untilModelReady } from './harness/open-app';

it('works and says that nothing is kept when the database never answers', async () => {
  const { page } = await openApp({
    route: '#/question/6',
    prepare: (context) =>
      context.addInitScript(() => {
        const open = indexedDB.open.bind(indexedDB);
        IDBFactory.prototype.open = (name) => {
          const request = open(`${name}-silent`);
          const swallow = (event: Event) => event.stopImmediatePropagation();
          for (const kind of ['success', 'error', 'upgradeneeded']) request.addEventListener(kind, swallow);
          return request;
        };
      }),
  });
  expect(await page.getByRole('alert').first().innerText()).toMatch(/no storage/);
  expect(await page.getByRole('button', { name: 'Start answering' }).isEnabled()).toBe(true);
});

it('says that a reload brings the history when the database opens late', async () => {
  const { page } = await openApp({
    route: '#/question/6',
    prepare: (context) =>
      context.addInitScript(() => {
        const open = indexedDB.open.bind(indexedDB);
        IDBFactory.prototype.open = (name, version) => {
          const request = open(name, version);
          const { addEventListener } = request;
          request.addEventListener = (type: string, listener: EventListener) =>
            addEventListener.call(
              request,
              type,
              type === 'success' ? (event) => setTimeout(listener, 6_000, event) : listener,
            );
          return request;
        };
      }),
  });
  await page.getByText(/Reload the page to have your history/).waitFor();
});

/** Runs in the page: a transaction that begins while `silentStorage` is set hears nothing of its requests, nor of its end. */
function letTransactionsFallSilent(): void {
  const mute = (event: Event) => {
    if (Reflect.get(window, 'silentStorage')) event.stopImmediatePropagation();
  };
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...given) {
    for (const kind of ['success', 'error']) this.addEventListener(kind, mute, { capture: true });
    const transaction = begin.apply(this, given);
    for (const kind of ['complete', 'error', 'abort']) transaction.addEventListener(kind, mute);
    return transaction;
  };
}

it('works and says that nothing is kept when the database opens and then answers nothing', async () => {
  const { page } = await openApp({
    route: '#/question/6',
    async prepare(context) {
      await context.addInitScript(letTransactionsFallSilent);
      await context.addInitScript(() => Reflect.set(window, 'silentStorage', true));
    },
  });
  expect(await page.getByRole('alert').first().innerText()).toMatch(/no storage/);
  expect(await page.getByRole('button', { name: 'Start answering' }).isEnabled()).toBe(true);
});

it('shows the feedback on an answer in whose middle the database fell silent, and keeps its sound when it speaks again', async () => {
  const { page } = await openApp({
    route: '#/question/6',
    microphone: [{ recording: 'q06-full-1' }],
    prepare: (context) => context.addInitScript(letTransactionsFallSilent),
  });
  await untilModelReady(page);
  await startAnswering(page);
  await untilRecorded(page, 4);
  await page.evaluate(() => Reflect.set(window, 'silentStorage', true));
  await untilRecorded(page, 8);
  await stopAnswering(page);
  expect((await readFeedback(page)).total).toBeGreaterThan(0);
  await page.getByRole('alert').filter({ hasText: 'does not answer' }).first().waitFor();

  await page.evaluate(() => Reflect.set(window, 'silentStorage', false));
  await page.getByRole('alert').filter({ hasText: 'does not answer' }).waitFor({ state: 'hidden' });
});
