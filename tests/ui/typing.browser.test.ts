import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AppError } from '../../src/base/app-error';
import type { Scorer } from '../../src/meaning/client';
import { scoreAnswer } from '../../src/scoring/score-answer';
import { freshName, openedHistory } from '../fakes/fresh-history';
import { SPOKEN } from '../fakes/spoken-bank';
import { type ShownWorld, showApp } from './shown-app';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = page.getByRole('textbox', { name: 'Type your answer' });
const feedback = page.getByRole('region', { name: 'Feedback' });

/** A scorer whose model is on its way; once it is there it takes every term as close, or the answer as its words are. */
function loadingScorer({ taking = 'close' }: { readonly taking?: 'close' | 'as it is' } = {}) {
  let letGo: (works: boolean) => void = () => {};
  const works = new Promise<boolean>((go) => {
    letGo = go;
  });
  const scorer: Scorer = {
    prepare: async () => {},
    async score(answer) {
      if (!(await works)) throw new AppError('model-failed');
      const score = await scoreAnswer(answer);
      if (taking === 'as it is') return { ...score, meaning: true };
      const terms = score.terms.map((term) => ({ ...term, verdict: 'close' as const }));
      return { ...score, terms, coverage: 1, meaning: true };
    },
    state: { kind: 'loading' },
    onState: () => () => {},
    dispose: () => {},
  };
  return { scorer, finish: () => letGo(true), fail: () => letGo(false) };
}

/** Opens the first question, types an answer to it and has it checked. */
async function typed(text: string = SPOKEN, world: ShownWorld = {}) {
  const history = world.history ?? (await openedHistory());
  const services = await showApp('#/question/1', { ...world, history });
  await button('Type instead').click();
  await field.fill(text);
  await button('Check my answer').click();
  await expect.element(feedback).toBeVisible();
  return { ...services, history };
}

describe('an answer that is typed', () => {
  it('gets the same score and feedback, without a sound', async () => {
    const { history } = await typed();
    await expect.element(feedback.getByText('2 of 3 key terms')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Feedback' })).toHaveFocus();
    await expect.element(feedback.getByText('Typed, 12 words', { exact: true })).toBeVisible();
    await expect.element(page.getByRole('region', { name: 'What you typed' })).toHaveTextContent(SPOKEN);
    expect(page.getByRole('heading', { name: 'Recording' }).elements()).toEqual([]);
    const { attempts } = await history.attempts.list();
    expect(attempts).toMatchObject([{ takes: [{ kind: 'typed' }], score: { terms: { length: 3 } } }]);
  });

  it('is scored by its words while the models load, and anew when they have read it', async () => {
    const loading = loadingScorer();
    await typed(SPOKEN, { scorer: loading.scorer });
    await expect.element(feedback.getByText('2 of 3 key terms')).toBeVisible();
    await expect.element(feedback.getByText(/Scored by your words alone so far/)).toBeVisible();
    expect(feedback.getByText(/Scored without the meaning model/).elements()).toEqual([]);
    loading.finish();
    await expect.element(feedback.getByText('3 of 3 key terms')).toBeVisible();
    await expect.element(feedback.getByText('What you said in other words is counted in now.')).toBeVisible();
    await expect
      .element(page.getByText('Your answer covers 3 terms out of 3, 100 % of the model answer.'))
      .toBeInTheDocument();
  });

  it('keeps its main button while it is read for its meaning, and offers nothing that is not so any more', async () => {
    const loading = loadingScorer();
    await typed(SPOKEN, { scorer: loading.scorer });
    const bar = document.querySelector('[data-action-bar]');
    const names = () => [...(bar?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent);
    const main = () => bar?.querySelector('[data-variant="filled"]');
    await expect.element(button('Add what I missed')).toBeVisible();
    const before = { names: names(), main: main() };
    loading.finish();
    await expect.element(feedback.getByText('3 of 3 key terms')).toBeVisible();
    expect({ names: names(), main: main() }).toEqual(before);
    await button('Add what I missed').click();
    await expect.element(page.getByRole('dialog')).toHaveTextContent('Nothing is missed any more');
    expect(page.getByRole('button', { name: 'Start typing' }).elements()).toEqual([]);
  });

  it('offers nothing to add once the user has closed the last gap', async () => {
    const loading = loadingScorer({ taking: 'as it is' });
    await typed(SPOKEN, { scorer: loading.scorer });
    await expect.element(button('Add what I missed')).toBeVisible();
    loading.finish();
    await expect.element(feedback.getByText(/the result stays as it was/)).toBeVisible();
    await feedback.getByRole('button', { name: 'steam', exact: true }).click();
    await button('I said this').click();
    await expect.element(feedback.getByText('3 of 3 key terms')).toBeVisible();
    await expect.element(button('Add what I missed')).not.toBeInTheDocument();
  });

  it('keeps what is read and focused in an open dialog when the reading ends', async () => {
    const loading = loadingScorer();
    await typed(SPOKEN, { scorer: loading.scorer });
    await button('Add what I missed').click();
    await expect.element(button('Start typing')).toHaveFocus();
    loading.finish();
    await expect
      .element(page.getByText('What you said in other words is counted in now.'))
      .toBeInTheDocument();
    await expect.element(button('Start typing')).toHaveFocus();
    await expect.element(page.getByRole('list', { name: 'To say' })).toHaveTextContent('steam');
  });

  it('tells what came of the reading once, whatever the user decides after it', async () => {
    const loading = loadingScorer({ taking: 'as it is' });
    await typed(SPOKEN, { scorer: loading.scorer });
    await expect.element(feedback.getByText(/Scored by your words alone so far/)).toBeVisible();
    loading.finish();
    await expect.element(feedback.getByText(/the result stays as it was/)).toBeVisible();
    await feedback.getByRole('button', { name: 'dough', exact: true }).click();
    await button('That doesn’t count').click();
    await expect.element(feedback.getByText('1 of 3 key terms')).toBeVisible();
    await expect.element(feedback.getByText(/the result stays as it was/)).toBeVisible();
  });

  it('does not say that something counts now where the reading changed nothing', async () => {
    const loading = loadingScorer({ taking: 'as it is' });
    await typed(SPOKEN, { scorer: loading.scorer });
    await expect.element(feedback.getByText(/Scored by your words alone so far/)).toBeVisible();
    loading.finish();
    await expect
      .element(feedback.getByText('What you said in other words was read, too: the result stays as it was.'))
      .toBeVisible();
    expect(feedback.getByText(/counted in now/).elements()).toEqual([]);
  });

  it('keeps the score by its words where the models never come, and says so', async () => {
    const loading = loadingScorer();
    await typed(SPOKEN, { scorer: loading.scorer });
    await expect.element(feedback.getByText(/Scored by your words alone so far/)).toBeVisible();
    loading.fail();
    await expect.element(feedback.getByText(/Scored without the meaning model/)).toBeVisible();
    await expect.element(feedback.getByText('2 of 3 key terms')).toBeVisible();
    expect(feedback.getByText(/other words is/).elements()).toEqual([]);
  });

  it('tells why a term counts, with nothing to play', async () => {
    await typed();
    await feedback.getByRole('button', { name: 'dough' }).click();
    await expect.element(feedback.getByText('“dough” · in these words')).toBeVisible();
    expect(button('Hear it again').elements()).toEqual([]);
  });

  it('is marked as typed in the history, beside a spoken one, and in no curve', async () => {
    await typed();
    await button('Try again').click();
    await button('Start answering').click();
    await button('Stop').click();
    await expect.element(feedback.getByText(/while speaking/)).toBeVisible();
    await page.getByRole('link', { name: 'Compare with an earlier answer' }).click();
    await expect.element(page.getByRole('row', { name: 'Answer Typed Spoken' })).toBeVisible();
    await expect.element(page.getByRole('row', { name: /Long pauses over 1 s typed 0/ })).toBeVisible();
    window.location.hash = '#/history';
    await expect.element(page.getByText(/Typed, 12 words/)).toBeVisible();
    window.location.hash = '#/progress';
    await expect.element(page.getByText(/These curves are of spoken ones alone/)).toBeVisible();
    await page.getByText('Pace as a table').click();
    await expect.element(page.getByRole('region', { name: 'Pace' }).getByRole('row')).toHaveLength(2);
  });

  it('is added to by typing, one point alone or all that was missed', async () => {
    await typed('with a Dutch oven');
    await button('Type it now: steam').click();
    await expect.element(page.getByText('give the point of “steam”')).toBeVisible();
    await field.fill('and steam');
    await button('Check my answer').click();
    await expect
      .element(feedback.getByText('That was “steam”. It is part of your answer now.'))
      .toBeVisible();
    await button('Add what I missed').click();
    await expect.element(page.getByRole('list', { name: 'To say' })).toHaveTextContent('dough');
    await button('Start typing').click();
    await field.fill('the dough');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(feedback.getByText('3 of 3 key terms')).toBeVisible();
    await expect.element(page.getByLabelText('Take')).toHaveTextContent('Third take (typed, 2 words)');
  });

  it('can follow an answer that was spoken', async () => {
    await showApp('#/question/1');
    await button('Start answering').click();
    await button('Stop').click();
    await button('Say what I missed').click();
    await button('Type instead').click();
    await field.fill('steam');
    await button('Check my answer').click();
    await expect.element(feedback.getByText('3 of 3 key terms')).toBeVisible();
    await expect.element(feedback.getByText(/ \+ 1 word typed/)).toBeVisible();
    await expect
      .element(feedback.getByRole('list', { name: 'Said' }))
      .toHaveTextContent('steam · second take');
  });

  it('is reached and handed in by keyboard alone, and checks nothing without a word', async () => {
    await showApp('#/question/1');
    await expect.element(button('Type instead')).toBeVisible();
    button('Type instead').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveFocus();
    await expect.element(page.getByText('0 words', { exact: true })).toBeVisible();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard(' s n with steam'); // keys of the page that are letters here
    await expect.element(page.getByText('4 words · kept on this device')).toBeVisible();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByRole('heading', { name: 'Feedback' })).toHaveFocus();
  });

  it('is the way out when the microphone is refused', async () => {
    await showApp('#/question/1', { microphone: new AppError('microphone-denied') });
    await button('Start answering').click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    await button('Type instead').click();
    await field.fill(SPOKEN);
    await button('Check my answer').click();
    await expect.element(feedback.getByText('2 of 3 key terms')).toBeVisible();
  });
});

describe('a draft', () => {
  it('outlives a reload and is gone on with where it ended', async () => {
    const name = freshName();
    const first = await showApp('#/question/1', { history: await openedHistory(name) });
    await first.screen.getByRole('button', { name: 'Type instead' }).click();
    await first.screen.getByRole('textbox').fill('I let the dough');
    const kept = await openedHistory(name);
    await expect.poll(() => kept.drafts.list()).toMatchObject([{ text: 'I let the dough' }]);
    window.location.hash = '#/';
    const { screen } = await showApp('#/question/1', { history: await openedHistory(name) });
    await screen.getByRole('button', { name: 'Go on typing (4 words kept)' }).click();
    await userEvent.keyboard(' rest');
    await expect.element(screen.getByRole('textbox')).toHaveValue('I let the dough rest');
  });

  it('is kept while one speaks instead, and is gone once it is checked', async () => {
    await showApp('#/question/1');
    await button('Type instead').click();
    await field.fill('I let the dough');
    await button('Speak instead').click();
    await expect.element(button('Start answering')).toHaveFocus();
    await button('Go on typing (4 words kept)').click();
    await button('Check my answer').click();
    await expect.element(feedback).toBeVisible();
    await button('Try again').click();
    await expect.element(button('Type instead')).toBeVisible();
  });
});

describe('a draft that was not handed in', () => {
  const drafts = page.getByRole('region', { name: 'Drafts' });

  async function halfTyped() {
    const history = await openedHistory();
    await history.drafts.put({ bankId: 'baking', questionId: 'q1', onto: null, text: 'Let the dough' });
    return history;
  }

  it('is listed at home after a reload, and leads back to what was typed', async () => {
    await showApp('#/', { history: await halfTyped() });
    await expect.element(drafts).toHaveTextContent('An answer is half typed');
    await expect.element(drafts).toHaveTextContent('3 words kept');
    await drafts.getByRole('link', { name: 'How do you bake bread?' }).click();
    await page.getByRole('button', { name: 'Go on typing (3 words kept)' }).click();
    await expect.element(page.getByRole('textbox')).toHaveValue('Let the dough');
  });

  it('is thrown away there, and brought back on demand', async () => {
    await showApp('#/', { history: await halfTyped() });
    await drafts.getByRole('button', { name: 'Discard the draft for “How do you bake bread?”' }).click();
    await expect.element(drafts).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(drafts).toHaveTextContent('3 words kept');
  });

  it('is not listed without one', async () => {
    await showApp('#/');
    await expect.element(page.getByRole('link', { name: 'How do you bake bread?' }).first()).toBeVisible();
    expect(drafts.elements()).toEqual([]);
  });
});
