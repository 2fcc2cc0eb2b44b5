import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parseBank } from '../../src/bank/parse-bank';
import { AppError } from '../../src/base/app-error';
import type { History } from '../../src/history/history';
import { openedHistory, record } from '../fakes/fresh-history';
import { BREAD, keepAnswer } from './kept-answer';
import { showApp } from './shown-app';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const feedback = page.getByRole('region', { name: 'Feedback' });
const notices = page.getByRole('status');

async function withAnswers(...ids: readonly string[]): Promise<History> {
  const history = await openedHistory();
  for (const [index, id] of ids.entries()) {
    const createdAt = Date.now() - 60_000 * (index + 1);
    await keepAnswer(history, { id, createdAt, takes: [{ text: 'the dough' }], heard: { dough: ['said'] } });
  }
  return history;
}

describe('an answer that was thrown away by "Start over"', () => {
  it('gives way to the next one at once', async () => {
    await showApp('#/question/1');
    await button('Start answering').click();
    await button('Start over').click();
    await expect.element(notices.getByText(/^Your answer of 0:0\d was thrown away\.$/)).toBeVisible();
    await expect.element(button('Stop')).toHaveFocus();
  });

  it('comes back and is scored; the one that is spoken by then is up for recovery', async () => {
    const { recovery } = await showApp('#/question/1');
    await button('Start answering').click();
    await button('Start over').click();
    await expect.element(button('Stop')).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(feedback.getByText('2 of 3 key terms')).toBeVisible();
    await expect.poll(() => recovery.state.getState()).toHaveLength(1);
  });
});

it('brings back an answer that could not be transcribed and was left', async () => {
  await showApp('#/question/1', { hears: new AppError('worker-died') });
  await button('Start answering').click();
  await button('Stop').click();
  await button('Try again').click();
  await expect.element(notices.getByText('The recording was thrown away.')).toBeVisible();
  await button('Undo').click();
  await expect.element(button('Transcribe again')).toBeVisible();
});

it('offers a discarded recovery again, by the key that comes next', async () => {
  const history = await openedHistory();
  await record(history, 'cut');
  await history.recordings.release('cut');
  await showApp('#/', { history });
  await button('Discard').click();
  await expect.element(button('Recover')).not.toBeInTheDocument();
  await expect.element(button('Undo')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Recover')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Viva Voce' })).toHaveFocus();
});

it('brings back each of two answers that were deleted one after the other', async () => {
  await page.viewport(1280, 800); // a phone shows one notice at a time
  await showApp('#/history', { history: await withAnswers('one', 'two') });
  const rows = page.getByRole('region', { name: BREAD.text }).getByRole('listitem');
  await expect.element(rows.nth(1)).toBeVisible();
  await button(/^Delete the answer/)
    .first()
    .click();
  await expect.poll(() => rows.elements()).toHaveLength(1);
  await button(/^Delete the answer/).click();
  await expect.element(page.getByText(/Your answers will be here/)).toBeVisible();
  await expect.poll(() => button('Undo').elements()).toHaveLength(2);
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => rows.elements()).toHaveLength(1);
  await button('Undo').click();
  await expect.poll(() => rows.elements()).toHaveLength(2);
  expect(button('Undo').elements()).toEqual([]);
});

it('stands for half a minute, and longer under the focus', async () => {
  const history = await withAnswers('one', 'two');
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  await showApp('#/history', { history });
  await button(/^Delete the answer/)
    .first()
    .click();
  await expect.element(button('Undo')).toHaveFocus();
  await userEvent.hover(page.getByRole('heading', { name: 'History', level: 1 }));
  vi.advanceTimersByTime(31_000);
  await expect.element(button('Undo')).toHaveFocus();
  (document.activeElement as HTMLElement).blur();
  vi.advanceTimersByTime(31_000);
  await expect.element(button('Undo')).not.toBeInTheDocument();
});

it('keeps its time on a phone while a later notice covers it', async () => {
  await page.viewport(360, 740);
  const history = await withAnswers('one', 'two');
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  await showApp('#/history', { history });
  const rows = page.getByRole('region', { name: BREAD.text }).getByRole('listitem');
  const restNowhere = async () => {
    (document.activeElement as HTMLElement).blur();
    await userEvent.hover(page.getByRole('heading', { name: 'History', level: 1 }));
  };
  for (const left of [1, 0]) {
    await button(/^Delete the answer/)
      .first()
      .click();
    await expect.poll(() => rows.elements()).toHaveLength(left);
    await expect
      .poll(() => document.querySelectorAll('[data-notices] [role="status"] > *').length)
      .toBe(2 - left);
    await restNowhere();
    vi.advanceTimersByTime(20_000);
  }
  vi.advanceTimersByTime(11_000); // the later one is gone, and the earlier one shows
  await expect.element(button('Undo')).toBeVisible();
  vi.advanceTimersByTime(29_000);
  await button('Undo').click();
  await expect.poll(() => rows.elements()).toHaveLength(1);
});

describe('a bank that was removed', () => {
  const TEA = '# Tea\n\n### 1. How do you make tea?\n\nWith hot water.\n';

  it('comes back with its answers, open if it was', async () => {
    const { library, attempts } = await showApp('#/banks');
    await library.add(parseBank(TEA));
    window.location.hash = '#/question/1';
    await expect.element(page.getByRole('heading', { name: 'How do you make tea?' })).toBeVisible();
    await button('Start answering').click();
    await button('Stop').click();
    await expect.element(feedback).toBeVisible();
    window.location.hash = '#/banks';
    await button('Remove Tea').click();
    await expect.poll(() => library.state.getState().bank.id).toBe('baking');
    await button('Undo').click();
    await expect.poll(() => library.state.getState().bank.id).toBe('tea');
    expect(attempts.state.getState().attempts.map(({ bankId }) => bankId)).toEqual(['tea']);
    window.location.hash = '#/';
    await expect.element(page.getByText('1 of 1 practised')).toBeVisible();
  });

  it('comes back beside the open one, without storage too', async () => {
    const { library } = await showApp('#/banks', { history: null });
    await library.add(parseBank(TEA));
    await library.open('baking');
    await button('Remove Tea').click();
    await button('Undo').click();
    await expect.element(button('Remove Tea')).toBeVisible();
    expect(library.state.getState().bank.id).toBe('baking');
  });
});

it('asks before an answer is skipped in the middle, and goes on recording meanwhile', async () => {
  await showApp('#/mock');
  await button('Begin interview').click();
  await button('Answer now').click();
  await expect.element(button('Finish answer')).toBeVisible();
  await button('Skip this question').click();
  await expect.element(page.getByRole('dialog', { name: 'Skip this question?' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(button('Finish answer')).toBeVisible();
  await button('Skip this question').click();
  await button('Throw this answer away').click();
  await expect.element(page.getByText('Question 2 of 3')).toBeVisible();
});
