import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { dayNumber, isoDateOf } from '../../../src/base/calendar';
import { openedHistory } from '../../fakes/fresh-history';
import { keepAnswer } from '../kept-answer';
import { showApp } from '../shown-app';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const today = page.getByRole('region', { name: /^Today/ });
const inDays = (days: number) => isoDateOf(dayNumber(Date.now()) + days);

async function answer(): Promise<void> {
  await button('Start answering').click();
  await button('Stop').click();
  await expect.element(page.getByRole('region', { name: 'Feedback' })).toBeVisible();
}

describe('Today on the home page', () => {
  it('says how much there is to do and how long it takes', async () => {
    await showApp('#/');
    await expect
      .element(today.getByRole('heading'))
      .toHaveTextContent(/^Today: 3 questions, about \d+ minutes$/);
  });

  it('shows how to begin without scrolling on a phone, however many questions there are', async () => {
    await page.viewport(360, 740);
    await showApp('#/');
    await expect.element(button('Start practice')).toBeVisible();
    expect(button('Start practice').element().getBoundingClientRect().bottom).toBeLessThan(740);
    const list = today.getByRole('list', { name: 'Today’s questions' }).element();
    const after = button('Start practice').element().compareDocumentPosition(list);
    expect(after & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('plans towards a date that is set right there, and keeps it', async () => {
    const history = await openedHistory();
    await showApp('#/', { history });
    await button('Set the date of your interview').click();
    await expect.element(page.getByLabelText('Date of your interview')).toHaveFocus();
    await page.getByLabelText('Date of your interview').fill(inDays(9));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Interview in 9 days')).toBeVisible();
    await expect
      .element(page.getByRole('img', { name: '9 days: 6 to learn, 3 to go through all once more' }))
      .toBeVisible();
    await expect.element(button('Change the date')).toHaveFocus();
    expect((await history.settings.get()).interviewDate).toBe(inDays(9));
  });

  it('clears the date, and takes that back', async () => {
    await showApp('#/', { settings: { interviewDate: inDays(1) } });
    await expect.element(page.getByText('Interview tomorrow')).toBeVisible();
    await button('Change the date').click();
    await button('Clear date').click();
    await expect.element(button('Set the date of your interview')).toBeVisible();
    await button('Undo').click();
    await expect.element(page.getByText('Interview tomorrow')).toBeVisible();
  });

  it('leads through today’s questions and home again when all are answered', async () => {
    await showApp('#/');
    await button('Start practice').click();
    await expect.element(page.getByText('Today: 3 questions to go')).toBeVisible();
    await answer();
    await expect.element(page.getByText('Today: 2 questions to go')).toBeVisible();
    await button('Next question').click();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/Bakery Name/);
    await answer();
    await button('Next question').click();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/sponge cake/);
    await answer();
    await button('Finish practice').click();
    await expect.element(today.getByRole('heading')).toHaveTextContent(/^Today: done, /);
    await expect.element(page.getByText(/You know .*% of the key terms/)).toBeVisible();
  });

  it('says of how many questions a small share is', async () => {
    const history = await openedHistory();
    const heard = {
      'Dutch oven': ['said', { first: 1, last: 2 }],
      dough: ['missed'],
      steam: ['missed'],
    } as const;
    await keepAnswer(history, { id: 'a', createdAt: Date.now(), takes: [{ text: 'a Dutch oven' }], heard });
    await showApp('#/', { history });
    await expect.element(page.getByText(/You know .*% of the key terms of 3 questions/)).toBeVisible();
  });

  it('names each question with its reason, and opens the one that is pressed', async () => {
    await showApp('#/');
    const rows = today.getByRole('list', { name: 'Today’s questions' }).getByRole('listitem');
    await expect
      .poll(() => rows.elements().map((row) => row.querySelector('[data-reason]')?.textContent))
      .toEqual(['new', 'new', 'new']);
    await today.getByRole('button', { name: 'How do you bake bread?', exact: true }).click();
    await expect.element(page.getByText('Today: 3 questions to go')).toBeVisible();
  });

  it('skips a question until tomorrow, takes it back, and brings back all', async () => {
    await showApp('#/');
    const skip = button('Skip “How do you bake bread?” today');
    await skip.click();
    await expect.element(today.getByRole('heading')).toHaveTextContent(/^Today: 2 questions/);
    await button('Undo').click();
    await expect.element(today.getByRole('heading')).toHaveTextContent(/^Today: 3 questions/);
    await skip.click();
    await button('Bring back').click();
    await expect.element(skip).toBeVisible();
  });

  it('passes over a question that is left out', async () => {
    await showApp('#/practice/1');
    await userEvent.keyboard('n');
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/Bakery Name/);
    await answer();
    await button('Next question').click();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/sponge cake/);
  });
});

describe('the effect of an answer on the plan', () => {
  it('stands with the feedback and follows a correction', async () => {
    await showApp('#/question/1');
    await answer();
    const effect = page.getByText(/^Practise this again /);
    await expect.element(effect).toBeVisible();
    const before = effect.element().textContent;
    await page.getByRole('list', { name: 'Said' }).getByRole('button', { name: 'Dutch oven' }).click();
    await button('That doesn’t count').click();
    await expect.poll(() => effect.element().textContent).not.toBe(before);
  });
});

describe('the model answer', () => {
  it('is whole before the first answer, and beside every feedback', async () => {
    await showApp('#/question/1');
    await page.getByLabelText('Show model answer').click();
    const modelAnswer = page.getByRole('region', { name: 'Model answer' });
    await expect.element(modelAnswer).toHaveTextContent(/let the dough rest over night/);
    await answer();
    await expect.element(modelAnswer).toHaveTextContent(/rest over night/);
  });

  it('fades to key terms once the question sits, and comes back on demand', async () => {
    const history = await openedHistory();
    await showApp('#/question/1', { history, hears: 'the dough rests, steam, and a Dutch oven' });
    await answer();
    await button('Try again').click();
    await page.getByLabelText('Show model answer').click();
    const modelAnswer = page.getByRole('region', { name: 'Model answer' });
    await expect.element(modelAnswer).toHaveTextContent(/Dutch oven/);
    await expect.element(modelAnswer).not.toHaveTextContent(/over night/);
    const level = page.getByLabelText('How much of the model answer');
    await level.selectOptions('First letters');
    await expect.element(modelAnswer).toHaveTextContent(/D… o…/);
    await level.selectOptions('Full text');
    await expect.element(modelAnswer).toHaveTextContent(/over night/);
  });
});
