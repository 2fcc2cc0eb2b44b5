import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { DAY_MS } from '../../../src/base/calendar';
import { attemptOf, openedHistory } from '../../fakes/fresh-history';
import { BREAD, keepAnswer } from '../kept-answer';
import { showApp } from '../shown-app';

const CAKE = { id: 'q3', number: 3, text: 'What goes wrong with sponge cake?', section: 'Cake' };
const region = (name: string) => page.getByRole('region', { name, exact: true });

/** Three answers about bread, each better than the one before, and one to a question of a bank that is gone. */
async function fourAnswers() {
  const history = await openedHistory();
  const now = Date.now();
  const said = ['said', { first: 0, last: 0 }] as const;
  for (const [age, heard] of [
    { dough: ['missed'], steam: ['missed'] },
    { dough: said, steam: ['missed'] },
    { dough: said, steam: said },
  ].entries())
    await keepAnswer(history, {
      id: `bread-${age}`,
      createdAt: now - (2 - age) * DAY_MS,
      takes: [{ text: age === 0 ? 'rye and patience' : 'dough' }],
      heard: heard as Parameters<typeof keepAnswer>[1]['heard'],
    });
  await history.attempts.add(
    attemptOf('cake', { bankId: 'removed', question: CAKE, createdAt: now - 5 * DAY_MS }),
  );
  return history;
}

describe('the history', () => {
  it('has a line a question: its bank, how it goes, and the last answer; the others on demand', async () => {
    await showApp('#/history', { history: await fourAnswers() });
    await expect.element(region(BREAD.text)).toHaveTextContent(/Baking · 50 points up/);
    await expect.element(region(CAKE.text)).toHaveTextContent('From a bank that was removed');
    const rows = region(BREAD.text).getByRole('listitem');
    await expect.element(rows.getByRole('img', { name: 'Key terms: 2 said' })).toBeVisible();
    expect(rows.elements()).toHaveLength(1);
    await page.getByRole('button', { name: 'Show all 3 answers' }).click();
    expect(rows.elements()).toHaveLength(3);
  });

  it('finds questions by their words, and by what was said', async () => {
    await showApp('#/history', { history: await fourAnswers() });
    const search = page.getByRole('searchbox', { name: 'Search' });
    await search.fill('PATIENCE rye');
    await expect.element(page.getByText('1 question found.')).toBeVisible();
    await expect.element(region(BREAD.text)).toBeVisible();
    await expect.element(region(CAKE.text)).not.toBeInTheDocument();
    await search.fill('sponge');
    await expect.element(region(CAKE.text)).toBeVisible();
    await search.fill('nothing of the kind');
    await expect.element(page.getByText('0 questions found.')).toBeVisible();
  });

  it('keeps one best answer a question, in sight and stored', async () => {
    const history = await fourAnswers();
    await showApp('#/history', { history });
    await page.getByRole('button', { name: 'Show all 3 answers' }).click();
    const stars = region(BREAD.text).getByRole('button', { name: /^Best answer/ });
    await stars.nth(1).click();
    await expect.element(stars.nth(1)).toHaveAttribute('aria-pressed', 'true');
    await stars.nth(2).click();
    await expect.element(stars.nth(2)).toHaveAttribute('aria-pressed', 'true');
    await expect.element(stars.nth(1)).toHaveAttribute('aria-pressed', 'false');
    expect((await history.attempts.get('bread-0')).starred).toBe(true);
    expect((await history.attempts.get('bread-1')).starred).toBeUndefined();
    await stars.nth(2).click();
    await expect.element(stars.nth(2)).toHaveAttribute('aria-pressed', 'false');
    expect((await history.attempts.get('bread-0')).starred).toBeUndefined();
  });
});
