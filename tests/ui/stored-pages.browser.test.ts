import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { History } from '../../src/history/history';
import { attemptOf, openedHistory, record, takeOf as takeFor } from '../fakes/fresh-history';
import { transcriptOf } from '../fakes/interview-effects';
import { takeOfSilence } from '../fakes/take-of-silence';
import { showApp } from './shown-app';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const QUESTION = 'How do you bake bread?';

/** A history in which the first question of the baking bank was answered, with its sound. */
async function answeredHistory(): Promise<History> {
  const history = await openedHistory();
  const { bytes, mimeType, durationS, levels } = takeOfSilence('kept');
  const question = { id: 'q1', number: 1, text: QUESTION, section: 'Bread' };
  await history.recordings.begin({ takeId: 'kept', bankId: 'baking', question, startedAt: Date.now() });
  await history.recordings.append('kept', bytes, 0, mimeType);
  await history.recordings.finish('kept', { durationS, levels });
  const transcript = transcriptOf('a Dutch oven');
  const evidence = {
    take: 0,
    span: { first: 1, last: 2 },
    quote: 'Dutch oven',
    reason: { kind: 'exact' },
  } as const;
  await history.attempts.add(
    attemptOf('one', {
      bankId: 'baking',
      question,
      createdAt: Date.now(),
      takes: [{ kind: 'spoken', takeId: 'kept', durationS, mimeType, levels, transcript, speech: null }],
      score: {
        scorer: '1',
        coverage: 0.5,
        meaning: true,
        terms: [
          { id: 'dutch-oven', term: 'Dutch oven', kind: 'tool', weight: 3, verdict: 'said', evidence },
          { id: 'dough', term: 'dough', kind: 'concept', weight: 3, verdict: 'missed', evidence: null },
        ],
      },
    }),
  );
  return history;
}

describe('History', () => {
  it('says what will be there before the first answer', async () => {
    await showApp('#/history');
    await expect.element(page.getByText(/Your answers will be here/)).toBeVisible();
  });

  it('lists answers by question and opens one with its sound', async () => {
    await showApp('#/history', { history: await answeredHistory() });
    await expect
      .element(page.getByRole('region', { name: QUESTION }))
      .toHaveTextContent('1 of 2 key terms · 50');
    await page.getByRole('link', { name: /^today at/ }).click();
    await expect.element(page.getByRole('heading', { name: QUESTION })).toHaveFocus();
    await button('Play').click();
    await expect.element(button('Pause')).toBeVisible();
  });

  it('says how much of an answer’s sound could not be kept', async () => {
    const history = await openedHistory();
    await record(history, 'cut'); // two pieces of a second, and storage took no more
    const cut = { ...takeFor('cut'), durationS: 54, transcript: transcriptOf('a Dutch oven') };
    await history.attempts.add(attemptOf('one', { takes: [cut] }));
    await showApp('#/history/one', { history });
    await expect
      .element(page.getByRole('region', { name: 'Recording' }))
      .toHaveTextContent('52 s of 54 s of its sound could not be kept');
  });

  it('deletes an answer and brings it back', async () => {
    await showApp('#/history', { history: await answeredHistory() });
    await button(/^Delete the answer/).click();
    await expect.element(page.getByText(/Your answers will be here/)).toBeVisible();
    await button('Undo').click();
    await expect.element(page.getByRole('link', { name: /^today at/ })).toBeVisible();
  });

  it('asks before it deletes all', async () => {
    await showApp('#/history', { history: await answeredHistory() });
    await button('Delete all answers').click();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('link', { name: /^today at/ })).toBeVisible();
    await button('Delete all answers').click();
    await button('Delete 1 answer').click();
    await expect.element(page.getByText(/Your answers will be here/)).toBeVisible();
  });

  it('says when the browser gives no storage', async () => {
    await showApp('#/history', { history: null });
    await expect.element(page.getByRole('main').getByRole('alert')).toHaveTextContent(/no storage/);
  });
});

describe('Questions', () => {
  it('lists every question and tells how the last answer went', async () => {
    await showApp('#/', { history: await answeredHistory() });
    await expect.element(page.getByRole('heading', { name: 'Viva Voce' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: QUESTION })).toBeVisible();
    await expect
      .element(page.getByRole('region', { name: 'Bread' }))
      .toHaveTextContent(/1 of 2 practised.*50/);
  });

  it('offers an answer that was cut off, and lets it go', async () => {
    const history = await openedHistory();
    await record(history, 'cut');
    await history.recordings.release('cut');
    await showApp('#/', { history });
    await expect.element(button('Recover')).toBeVisible();
    await button('Discard').click();
    await expect.element(button('Recover')).not.toBeInTheDocument();
  });

  it('offers an answer that was cut off on the page of its own question, too', async () => {
    const history = await openedHistory();
    const question = { id: 'q1', number: 1, text: QUESTION, section: 'Bread' };
    await history.recordings.begin({ takeId: 'cut', bankId: 'baking', question, startedAt: Date.now() });
    await history.recordings.append('cut', new Uint8Array([1]).buffer, 0, 'audio/webm');
    await history.recordings.release('cut');
    await showApp('#/question/2', { history });
    await expect.element(button('Start answering')).toBeVisible();
    expect(button('Recover').elements()).toEqual([]);
    window.location.hash = '#/question/1';
    await expect.element(button('Recover')).toBeVisible();
  });
});

describe('Banks', () => {
  const choose = (name: string, text: string) =>
    userEvent.upload(page.getByLabelText('Bank file'), new File([text], name, { type: 'text/markdown' }));

  it('says what a file without a question lacks and keeps the open bank', async () => {
    await showApp('#/banks');
    await choose('notes.md', 'Just notes.');
    await expect.element(page.getByRole('alert')).toHaveTextContent(/notes.md: .*no question was found/);
    await expect.element(page.getByText('✓ Open')).toBeVisible();
  });

  it('leads to no first question where one was answered', async () => {
    await showApp('#/banks', { history: await answeredHistory() });
    await expect.element(page.getByText('✓ Open')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Start with question 1' })).not.toBeInTheDocument();
  });

  it('opens an imported bank, and can remove it and bring it back', async () => {
    await showApp('#/banks');
    await choose('tea.md', '# Tea\n\n### 1. How do you make tea?\n\nWith hot water.\n');
    await button('Add 1 question').click();
    await expect.element(button('Remove Tea')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Start with question 1' })).toBeVisible();
    await button('Remove Tea').click();
    await expect.element(page.getByText('“Tea” is removed.')).toBeVisible(); // until then there is the Undo of the import alone
    await expect.element(button('Remove Tea')).not.toBeInTheDocument();
    await button('Undo').last().click();
    await expect.element(button('Remove Tea')).toBeVisible();
  });
});

describe('Settings', () => {
  it('hold at once and after a reload', async () => {
    const history = await openedHistory();
    await showApp('#/settings', { history });
    await page.getByLabelText('Theme').selectOptions('dark');
    await expect.poll(() => document.documentElement.dataset.mantineColorScheme).toBe('dark');
    await page.getByLabelText('Show captions while I speak').click();
    await expect.poll(async () => (await history.settings.get()).captions).toBe(true);
    expect((await history.settings.get()).theme).toBe('dark');
  });

  it('change between light and dark in one press from any page, by keyboard too', async () => {
    const history = await openedHistory();
    await showApp('#/history', { history, settings: { theme: 'light' } });
    await button('Use dark colours').click();
    await expect.poll(() => document.documentElement.dataset.mantineColorScheme).toBe('dark');
    button('Use light colours').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(async () => (await history.settings.get()).theme).toBe('light');
  });

  it('let the voice be heard before it asks a question, and offer none where there is none', async () => {
    const local = { id: 'here', name: 'Local', lang: 'en-US', onDevice: true };
    const { screen } = await showApp('#/settings', { voices: [local] });
    await button('Hear the voice').click(); // the voice of these tests never speaks, and says so
    await expect.element(screen.getByRole('status').getByText(/no voice, so the sentence/)).toBeVisible();
    await showApp('#/settings');
    await expect.element(page.getByText(/no voice, so the question/)).toBeVisible();
    expect(button('Hear the voice').elements()).toHaveLength(1); // the one of the page above
  });

  it('mark a voice that sends the text away', async () => {
    const online = { id: 'cloud', name: 'Cloudia', lang: 'en-US', onDevice: false };
    const history = await openedHistory();
    await showApp('#/settings', { history, voices: [online] });
    await page.getByRole('combobox', { name: 'Voice' }).selectOptions('cloud');
    await expect.element(page.getByText(/text goes to the maker of this voice/)).toBeVisible();
    await expect.poll(async () => (await history.settings.get()).voiceId).toBe('cloud');
  });
});

describe('the frame of every page', () => {
  it('tells how far the speech model is, and offers a retry when it failed', async () => {
    const { model } = await showApp('#/', {
      modelStaysAt: { phase: 'download', loadedBytes: 10_000_000, totalBytes: 40_000_000 },
    });
    await expect.element(page.getByText(/10.0.MB of 40.0.MB/)).toBeVisible();
    expect(document.documentElement.dataset.model).toBe('loading');
    expect(document.documentElement.dataset.ready).toBe('true');
    expect(model.state.getState().kind).toBe('loading');
  });

  it('lists the keys under "?"', async () => {
    await showApp('#/');
    await expect.element(page.getByRole('heading', { name: 'Viva Voce' })).toBeVisible();
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog', { name: 'Keys' })).not.toBeInTheDocument();
  });

  it('has words for an address that leads nowhere', async () => {
    await showApp('#/question/99');
    await expect.element(page.getByText(/no question 99/)).toBeVisible();
  });
});
