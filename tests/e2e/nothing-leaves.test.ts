import { expect, it } from 'vitest';
import { openApp } from './harness/open-app';

const ROUTES = ['#/', '#/question/6', '#/mock', '#/history', '#/banks', '#/settings', '#/sync'];

it('shows every page without an error', async () => {
  const { page, errors } = await openApp();
  for (const route of ROUTES) {
    await page.evaluate((hash) => location.assign(hash), route);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  expect(errors).toEqual([]);
});

it('cannot send anything to another host, by the policy of the page itself', async () => {
  const { page } = await openApp();
  const blocked = await page.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.blockedURI), {
        once: true,
      });
    });
    await fetch('https://example.com/answers', { method: 'POST', body: 'my answer' }).catch(() => 'refused');
    return violation;
  });
  expect(blocked).toBe('https://example.com/answers');
});
