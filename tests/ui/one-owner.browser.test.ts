import { describe, expect, it } from 'vitest';
import { type Locator, page } from 'vitest/browser';
import type { History } from '../../src/history/history';
import { freshName, openedHistory } from '../fakes/fresh-history';
import { keepAnswer } from './kept-answer';
import { showApp } from './shown-app';

/** A stored answer that named the steam alone. */
async function answered(name = freshName()): Promise<History> {
  const history = await openedHistory(name);
  await keepAnswer(history, {
    id: 'one',
    createdAt: Date.now() - 86_400_000,
    takes: [{ text: 'with steam and flour' }],
    heard: { 'Dutch oven': ['missed'], dough: ['missed'], steam: ['said', { first: 1, last: 1 }] },
  });
  return history;
}

/** A press that finds its button even under the notices of the other tab, which is drawn on the same page here. */
async function press(button: Locator): Promise<void> {
  await expect.element(button).toBeInTheDocument();
  (button.element() as HTMLElement).click();
}

/** What a user does on one page; `within` is the page of one tab. */
function tab(within: Locator) {
  const button = (name: string) => within.getByRole('button', { name, exact: true });
  const feedback = within.getByRole('region', { name: 'Feedback' });
  return {
    button,
    transcript: within.getByRole('region', { name: 'Transcript' }),
    covers: (terms: number) => expect.element(feedback.getByText(`${terms} of 3 key terms`)).toBeVisible(),
    async countAsSaid(term: string) {
      await press(feedback.getByRole('button', { name: term, exact: true }));
      await press(button('I said this'));
      await expect.element(within.getByText(`“${term}” counts as said.`)).toBeVisible();
    },
    async undo(notice: string) {
      const text = within.getByText(notice).element();
      await press(page.elementLocator(text.parentElement ?? text).getByRole('button', { name: 'Undo' }));
      await expect.element(within.getByText(notice)).not.toBeInTheDocument();
    },
    async correctText(text: string) {
      await press(button('Edit'));
      await within.getByRole('textbox', { name: 'Transcript' }).fill(text);
      await press(button('Save'));
      await expect.element(button('Edit')).toBeVisible();
    },
  };
}

const open = async (history: History) => {
  await page.viewport(1280, 800); // a phone shows one notice at a time
  return tab((await showApp('#/history/one', { history, hears: 'a Dutch oven' })).screen);
};

describe('the undo of a decision', () => {
  it('takes back that decision and no other, whichever comes first', async () => {
    const history = await answered();
    const { covers, countAsSaid, undo } = await open(history);
    await countAsSaid('Dutch oven');
    await countAsSaid('dough');
    await covers(3);
    await undo('“Dutch oven” counts as said.');
    await covers(2);
    expect((await history.attempts.get('one')).verdicts).toEqual({ dough: 'said' });
    await undo('“dough” counts as said.');
    await covers(1);
    expect((await history.attempts.get('one')).verdicts).toEqual({});
  });

  it('leaves what was added meanwhile', async () => {
    const history = await answered();
    const { covers, countAsSaid, undo, button } = await open(history);
    await countAsSaid('dough');
    await press(button('Say what I missed'));
    await press(button('Start answering'));
    await press(button('Stop'));
    await covers(3);
    await undo('“dough” counts as said.');
    await covers(2);
    expect((await history.attempts.get('one')).takes).toHaveLength(2);
  });

  it('leaves a text that was put right meanwhile', async () => {
    const history = await answered();
    const { covers, countAsSaid, correctText, undo, transcript } = await open(history);
    await countAsSaid('dough');
    await correctText('with steam in a Dutch oven');
    await covers(3);
    await undo('“dough” counts as said.');
    await covers(2);
    await expect.element(transcript).toHaveTextContent('with steam in a Dutch oven');
  });
});

describe('two tabs on one answer', () => {
  async function twoTabs() {
    const name = freshName();
    const history = await answered(name);
    return { history, here: await open(history), there: await open(await openedHistory(name)) };
  }

  it('show each other’s changes, and neither writes over the other’s', async () => {
    const { history, here, there } = await twoTabs();
    await here.countAsSaid('dough');
    await there.covers(2);
    await there.countAsSaid('Dutch oven');
    await here.covers(3);
    await here.undo('“dough” counts as said.');
    await there.covers(2);
    await there.correctText('with steam and so on');
    await expect.element(here.transcript).toHaveTextContent('with steam and so on');
    const stored = await history.attempts.get('one');
    expect(stored.verdicts).toEqual({ 'dutch-oven': 'said' });
  });

  it('agree that what was deleted is gone', async () => {
    const { history, here, there } = await twoTabs();
    await here.countAsSaid('dough');
    await history.attempts.remove(['one'], Date.now());
    await expect.element(there.button('I said this')).not.toBeInTheDocument();
    await here.undo('“dough” counts as said.');
    await expect.element(page.getByText(/may have been deleted in another tab/)).toBeVisible();
    expect((await history.attempts.list()).attempts).toEqual([]);
  });
});
