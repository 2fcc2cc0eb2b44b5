import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parseBank } from '../../src/bank/parse-bank';
import { AppError } from '../../src/base/app-error';
import { DAY_MS } from '../../src/base/calendar';
import type { FakeWorld } from '../fakes/devices';
import { openedHistory } from '../fakes/fresh-history';
import { keepAnswer } from './kept-answer';
import { showApp } from './shown-app';

const button = (name: string) => page.getByRole('button', { name, exact: true });
/** Reads what is to be said, then opens the microphone. */
async function sayMissed() {
  await button('Say what I missed').click();
  await button('Start answering').click();
}
const feedback = page.getByRole('region', { name: 'Feedback' });
const HEARD = {
  'Dutch oven': ['missed'],
  dough: ['missed'],
  steam: ['said', { first: 1, last: 1 }],
} as const;

/** A stored answer that named the steam alone; whatever is added to it names the rest. */
async function openStored(world: Partial<FakeWorld> = {}) {
  const history = await openedHistory();
  await keepAnswer(history, {
    id: 'one',
    createdAt: Date.now() - DAY_MS,
    takes: [{ text: 'with steam' }],
    heard: HEARD,
  });
  const services = await showApp('#/history/one', { history, ...world });
  await expect.element(feedback.getByText('1 of 3 key terms')).toBeVisible();
  return { ...services, history };
}

describe('a gap take on the page of a stored answer', () => {
  it('adds up, and each hit remembers its take', async () => {
    const { history } = await openStored();
    await sayMissed();
    await expect.element(page.getByText(/^This adds to your answer/)).toBeVisible();
    await expect.element(button('Stop')).toHaveFocus();
    await userEvent.keyboard(' ');
    await expect.element(feedback.getByText('3 of 3 key terms')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Feedback' })).toHaveFocus();
    await expect
      .element(feedback.getByRole('list', { name: 'Said' }))
      .toHaveTextContent('Dutch oven · second takedough · second takesteam');
    expect(button('Say what I missed').elements()).toEqual([]);
    const stored = await history.attempts.get('one');
    expect(stored.takes).toHaveLength(2);
    expect(stored.score?.terms.map(({ evidence }) => evidence?.take)).toEqual([1, 1, 0]);
  });

  it('leads back to the answer when it is thrown away, and can still be had', async () => {
    await openStored();
    await sayMissed();
    await button('Back to the feedback').click();
    await expect.element(feedback.getByText('1 of 3 key terms')).toBeVisible();
    await button('Undo').click();
    await expect.element(feedback.getByText('3 of 3 key terms')).toBeVisible();
  });

  it('leads back to the answer when the microphone is blocked', async () => {
    await openStored({ microphone: new AppError('microphone-denied') });
    await sayMissed();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/microphone is blocked/);
    await button('Back to the feedback').click();
    await expect.element(feedback.getByText('1 of 3 key terms')).toBeVisible();
  });

  it('keeps what the user decided about the first take', async () => {
    await openStored({ hears: 'nothing to the point' });
    await feedback.getByRole('button', { name: 'dough', exact: true }).click();
    await button('I said this').click();
    await expect.element(feedback.getByText('2 of 3 key terms')).toBeVisible();
    await button('Close the explanation').click(); // on a phone it lies over the bar
    await sayMissed();
    await button('Stop').click();
    await expect.element(page.getByLabelText('Take')).toHaveValue('1');
    await expect.element(feedback.getByText('2 of 3 key terms')).toBeVisible();
  });

  it('waits for the bank of its question to be opened', async () => {
    const { library } = await openStored();
    await library.add(parseBank('# Tea\n\n### 1. How do you make tea?\n\nWith hot water.\n'));
    await expect.element(button('Open “Baking” to answer it again')).toBeVisible();
    expect(button('Say what I missed').elements()).toEqual([]);
    await button('Open “Baking” to answer it again').click();
    await expect.element(button('Say what I missed')).toBeVisible();
  });
});
