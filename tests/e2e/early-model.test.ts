import { it } from 'vitest';
import { deferred } from '../fakes/interview-effects';
import { QUESTION } from './harness/interview';
import { openApp, untilModelReady } from './harness/open-app';

it('loads the speech model while the bank is still on its way', async () => {
  const weightsAsked = deferred<void>();
  const { page } = await openApp({
    prepare: async (context) => {
      context.on('request', (request) => {
        if (request.url().endsWith('.onnx')) weightsAsked.resolve();
      });
      await context.route('**/banks/*.md', async (route) => {
        await weightsAsked.promise;
        await route.continue();
      });
    },
  });
  await page.getByRole('link', { name: QUESTION }).waitFor();
  await untilModelReady(page);
});
