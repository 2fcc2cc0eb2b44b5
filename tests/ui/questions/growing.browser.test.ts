import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { parseBank } from '../../../src/bank/parse-bank';
import { openedHistory } from '../../fakes/fresh-history';
import { showApp } from '../shown-app';

const MANY = 500;
const text = Array.from(
  { length: MANY },
  (_, at) =>
    `${at % 50 === 0 ? `## Shelf ${at / 50}\n\n` : ''}### ${at + 1}. What stands at place ${at + 1}?\n\nA cup.\n`,
).join('\n');
const links = () => document.querySelectorAll('main li a').length;

it('draws what is in sight before the other questions of a large bank, and all of them in the end', async () => {
  const history = await openedHistory();
  const { library } = await showApp('#/', { history });
  await library.add(parseBank(`# Shelves\n\n${text}`));
  const counts: number[] = [];
  const observer = new MutationObserver(() => counts.push(links()));
  observer.observe(document.body, { childList: true, subtree: true });
  await showApp('#/', { history });
  await expect.poll(links).toBe(2 * MANY); // the page before is still there
  observer.disconnect();
  expect(counts.some((count) => count > MANY && count < 2 * MANY)).toBe(true);
  await expect.element(page.getByText('What stands at place 500?').first()).toBeVisible();
});

it('comes back to where a large bank was left, far down', async () => {
  await page.viewport(1280, 800);
  const { library, screen } = await showApp('#/');
  await library.add(parseBank(`# Shelves\n\n${text}`));
  await expect.poll(links).toBe(MANY);
  await screen.getByRole('link', { name: 'What stands at place 400?' }).click();
  await expect.element(page.getByRole('heading', { name: 'What stands at place 400?' })).toBeVisible();
  window.history.back();
  await expect.poll(links).toBe(MANY);
  await expect.element(screen.getByText('What stands at place 400?')).toBeInViewport();
});
