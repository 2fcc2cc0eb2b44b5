import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parseBank } from '../../../src/bank/parse-bank';
import { openedHistory } from '../../fakes/fresh-history';
import { keepAnswer } from '../kept-answer';
import { showApp } from '../shown-app';

const field = page.getByLabelText('Search everything');
const results = page.getByRole('list', { name: 'Results' }).getByRole('link');
const heading = (name: string) => page.getByRole('heading', { name, level: 1 });

/** The baking bank with an answer to its first question, and another bank that is open. */
async function showTwoBanks(route: string) {
  const history = await openedHistory();
  await keepAnswer(history, {
    id: 'kept',
    createdAt: Date.now(),
    takes: [{ text: 'I always steam the oven first' }],
    heard: { Steam: ['said', { first: 2, last: 2 }] },
  });
  const app = await showApp('#/', { history });
  await app.library.add(parseBank('# Tea\n\n### 1. Why steam the leaves?\n\nIt stops the oxidation.\n'));
  window.location.hash = route;
  return app;
}

describe('the search', () => {
  it('is opened by “/” and by Ctrl+K, with the focus in its field', async () => {
    await showApp('#/');
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    await userEvent.keyboard('/');
    await expect.element(field).toHaveFocus();
    await expect.element(field).toHaveValue('');
    window.location.hash = '#/question/1';
    await expect.element(heading('How do you bake bread?')).toHaveFocus();
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(field).toHaveFocus();
  });

  it('looks for other words when a link or the browser leads to them', async () => {
    await showApp('#/search/oven');
    await expect.element(field).toHaveValue('oven');
    window.location.hash = '#/search/dough';
    await expect.element(field).toHaveValue('dough');
  });

  it('does not open over an answer that is being recorded', async () => {
    await showApp('#/question/1');
    await page.getByRole('button', { name: 'Start answering' }).click();
    await expect.element(page.getByRole('button', { name: 'Stop' })).toBeVisible();
    await userEvent.keyboard('/');
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(page.getByRole('button', { name: 'Stop' })).toBeVisible();
    expect(window.location.hash).toBe('#/question/1');
  });

  it('finds questions, model answers and what was said in all banks, and marks the words', async () => {
    await showTwoBanks('#/search');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('steam');
    await expect.element(page.getByText('3 places.')).toBeVisible();
    await expect.element(results.nth(0)).toHaveTextContent(/^QuestionTeaWhy steam the leaves\?$/);
    const others = [results.nth(1), results.nth(2)].map((link) => link.element().textContent);
    expect(others.toSorted()).toEqual([
      expect.stringMatching(/^Model answerBakingHow do you bake bread\?.*Steam.*for the crust/s),
      expect.stringMatching(
        /^What you said todayBakingHow do you bake bread\?I always steam the oven first$/,
      ),
    ]);
    expect(
      [...document.querySelectorAll('main mark')].map((mark) => mark.textContent?.toLowerCase()),
    ).toEqual(['steam', 'steam', 'steam']);
  });

  it('is worked by keys alone, and opens the bank of a question', async () => {
    const { library } = await showTwoBanks('#/search');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('dutch oven');
    await expect.element(page.getByText('1 place.')).toBeVisible();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(results.nth(0)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(results.nth(0)).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(heading('How do you bake bread?')).toBeVisible();
    expect(library.state.getState().bank.id).toBe('baking');
  });

  it('opens the first result by Enter in the field, and the words are there again after going back', async () => {
    await showTwoBanks('#/search');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('always steam');
    await expect.element(page.getByText('1 place.')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('region', { name: 'Transcript' })).toBeVisible();
    window.history.back();
    await expect.element(field).toHaveValue('always steam');
    await expect.element(page.getByText('1 place.')).toBeVisible();
  });

  it('says when nothing is found', async () => {
    await showApp('#/search/nowhere%20at%20all');
    await expect.element(field).toHaveValue('nowhere at all');
    await expect.element(page.getByText('Nothing holds all of these words.')).toBeVisible();
    expect(results.elements()).toEqual([]);
  });

  it('finds an answer that was given since it was opened', async () => {
    await showApp('#/search/rest%20then');
    await expect.element(page.getByText('Nothing holds all of these words.')).toBeVisible();
    window.location.hash = '#/question/1';
    await page.getByRole('button', { name: 'Start answering' }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect.element(page.getByRole('region', { name: 'Feedback' })).toBeVisible();
    window.location.hash = '#/search/rest%20then';
    await expect.element(results.nth(0)).toHaveTextContent(/What you said today/);
  });
});
