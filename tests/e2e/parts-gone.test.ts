import type { BrowserContext } from 'playwright';
import { expect, it } from 'vitest';
import { openApp, untilReady } from './harness/open-app';

/** A browser that keeps no apps, as in a private window: the host answers for every file. */
const keepNothing = (context: BrowserContext) =>
  context.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }),
  );

it('says that the host has a newer version when a page of this one is gone, and a reload brings it', async () => {
  const { page, context } = await openApp({ prepare: keepNothing });
  await context.route('**/assets/**', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.getByRole('link', { name: 'History' }).click();
  const trouble = page.getByRole('alert').first();
  expect(await trouble.innerText()).toMatch(/newer version/);
  expect(await trouble.innerText()).not.toMatch(/not foresee/);

  await context.unroute('**/assets/**');
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await untilReady(page);
  await page.getByRole('heading', { name: 'History' }).waitFor();
});

it('says so too when the script that transcribes is gone', async () => {
  const { page } = await openApp({
    route: '#/question/6',
    async prepare(context) {
      await keepNothing(context);
      await context.route('**/assets/worker*', (route) => route.fulfill({ status: 404, body: 'gone' }));
    },
  });
  const trouble = page.getByRole('alert').first();
  await trouble.waitFor();
  expect(await trouble.innerText()).toMatch(/newer version/);
});
