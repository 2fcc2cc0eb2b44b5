import { expect, it } from 'vitest';
import { openApp } from './harness/open-app';

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
