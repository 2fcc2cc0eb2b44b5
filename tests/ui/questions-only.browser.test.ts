import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { parseBank } from '../../src/bank/parse-bank';
import type { Scorer } from '../../src/meaning/client';
import { scoreAnswer } from '../../src/scoring/score-answer';
import type { FakeWorld } from '../fakes/devices';
import { openedHistory } from '../fakes/fresh-history';
import { showApp } from './shown-app';

const LIST = `# About work

- Tell me about a time you disagreed with your manager.
- Describe a project that failed.
- How do you decide what to work on first?
- Why do you want to leave your current job?
- What questions do you have for us?
`;

const FIRST = 'Tell me about a time you disagreed with your manager.';
const button = (name: string) => page.getByRole('button', { name, exact: true });
const region = (name: string) => page.getByRole('region', { name, exact: true });

/** The app with a list of five questions, which is open. */
async function showList(route: string, world: Omit<FakeWorld, 'history'> = {}) {
  const history = await openedHistory();
  const hears = 'I told my manager why and we tried both ways';
  const app = await showApp('#/banks', { history, hears, ...world });
  await app.library.add(parseBank(LIST));
  window.location.hash = route;
  return app;
}

/** By words alone, and called read for meaning, so that nothing is left to be scored again. */
const readsForMeaning: Scorer = {
  prepare: async () => {},
  score: async (answer) => ({ ...(await scoreAnswer(answer)), meaning: true }),
  state: { kind: 'ready' },
  onState: () => () => {},
  dispose: () => {},
};

async function answer(): Promise<void> {
  await button('Start answering').click();
  await button('Stop').click();
  await expect.element(page.getByRole('region', { name: 'Feedback' })).toBeVisible();
}

async function answerTwice(): Promise<void> {
  await answer();
  await button('Try again').click();
  await answer();
}

/** Where nothing is compared, nothing is counted, and nobody missed anything. */
function expectNoScore(): void {
  const shown = document.querySelector('main')?.textContent ?? '';
  expect(shown).not.toMatch(/\d\s?%|\b0 of 0\b|NaN|undefined|missed|key terms? you/i);
}

describe('a list of questions without answers', () => {
  it('is imported as questions to practise', async () => {
    await showApp('#/banks');
    await button('Paste text').click();
    await page.getByLabelText('Questions and answers').fill(LIST);
    await button('Read the text').click();
    await expect.element(page.getByText(/None has an answer to compare with/)).toBeVisible();
    await button('Add 5 questions').click();
    await expect
      .element(page.getByRole('list', { name: 'Banks' }))
      .toHaveTextContent('5 questions, none with a model answer');
  });

  it('says on the home page what comes of an answer, and then what was practised', async () => {
    await showList('#/');
    await expect.element(page.getByText(/These questions have no model answers yet/)).toBeVisible();
    expectNoScore();
    await page.getByRole('link', { name: FIRST }).click();
    await answer();
    window.location.hash = '#/';
    await expect.element(page.getByText(/1 answer in the last seven days/)).toBeVisible();
    await expect.element(region('About work').getByText('1 of 5 practised')).toBeVisible();
    await expect.element(page.getByText(/These questions have no model answers yet/)).not.toBeInTheDocument();
    expectNoScore();
  });

  it('keeps the answer with its transcript, and shows no place for a model answer', async () => {
    await showList('#/question/1');
    await expect.element(page.getByText(/This question has no model answer yet/)).toBeVisible();
    expect(page.getByText('Show model answer').elements()).toEqual([]);
    await userEvent.keyboard('s');
    expect(page.getByLabelText('How much of the model answer').elements()).toEqual([]);
    await answer();
    await expect.element(region('Feedback').getByText(/nothing to compare it with yet/)).toBeVisible();
    await expect.element(region('Transcript')).toHaveTextContent('I told my manager why');
    expect(page.getByRole('tab').elements()).toEqual([]);
    expectNoScore();
  });

  it('lists its answers without a figure', async () => {
    await showList('#/question/1');
    await answerTwice();
    window.location.hash = '#/history';
    await expect
      .element(
        region(FIRST)
          .getByText(/without a score · 0:\d\d/)
          .first(),
      )
      .toBeVisible();
    expect(page.getByText('no trend yet').elements()).toEqual([]);
    expectNoScore();
  });

  it('compares two answers by how they sounded', async () => {
    await showList('#/question/1');
    await answerTwice();
    await page.getByRole('link', { name: 'Compare with an earlier answer' }).click();
    await expect
      .element(region('What changed'))
      .toHaveTextContent('No term was counted in both answers. Compare how they sounded.');
    await expect.element(page.getByRole('row', { name: /Words a minute/ })).toBeVisible();
    expect(page.getByRole('row', { name: /Key terms|Coverage/ }).elements()).toEqual([]);
    expectNoScore();
  });

  it('has no curve of coverage, and says what it would need', async () => {
    await showList('#/question/1');
    await answer();
    window.location.hash = '#/progress';
    await expect
      .element(region('Coverage'))
      .toHaveTextContent(/Coverage needs model answers to compare with, and this bank has none yet/);
    expect(region('Coverage').getByRole('img').elements()).toEqual([]);
    expect(region('Coverage').getByRole('combobox').elements()).toEqual([]);
    await expect.element(region('Time spoken').getByRole('img', { name: /^Chart/ })).toBeVisible();
    expectNoScore();
  });

  it('is drilled without a score', async () => {
    await showList('#/drill');
    await expect.element(page.getByText(/your answers are kept without a score/)).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(button('Start answering')).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(button('Stop')).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(region('Drill').getByText(/nothing to compare it with yet/)).toBeVisible();
    for (let question = 1; question <= 5; question += 1) await userEvent.keyboard('n');
    await expect.element(page.getByText('That was the last question. You answered 1 of 5.')).toBeVisible();
    expectNoScore();
  });

  it('is asked in a mock interview, whose report tells how it sounded', async () => {
    await showList('#/mock');
    expect(page.getByText(/follow-up questions/i).elements()).toEqual([]);
    await page.getByText('Change the details').click();
    await page.getByLabelText('Length').selectOptions('3 questions');
    await button('Begin interview').click();
    for (let question = 1; question <= 3; question += 1) {
      await button('Answer now').click();
      await button('Finish answer').click();
    }
    await expect.element(page.getByRole('heading', { name: 'Interview report' })).toBeVisible();
    await expect.element(page.getByText(/There was nothing to compare your answers with/)).toBeVisible();
    await expect.element(page.getByText(/3 of 3 questions answered/)).toBeVisible();
    expectNoScore();
  });

  it('scores an old answer once its question has a model answer', async () => {
    const app = await showList('#/question/1', { scorer: readsForMeaning });
    await answer();
    const { bank } = app.library.state.getState();
    const [question] = bank.questions;
    if (!question) throw new Error('no question');
    const { unscored: _, ...rest } = question;
    const text = 'I told my manager why, and we tried both ways.';
    await app.library.edit(bank.id, {
      kind: 'put',
      at: 0,
      question: { ...rest, answer: [{ kind: 'paragraph', label: null, text }] },
    });
    window.location.hash = '#/history';
    await page.getByRole('link', { name: /^today at/ }).click();
    await button('Score again').click();
    await expect
      .element(
        region('Feedback')
          .getByText(/key terms?/)
          .first(),
      )
      .toBeVisible();
    await expect.element(button('Score again')).not.toBeInTheDocument();
  });

  it('gets a model answer from an old answer, too', async () => {
    const app = await showList('#/question/1');
    await answer();
    window.location.hash = '#/history';
    await page.getByRole('link', { name: /^today at/ }).click();
    await button('Use what I said as a draft').click();
    await button('Save').click();
    await expect
      .poll(() => app.attempts.state.getState().attempts[0]?.score?.coverage ?? null)
      .not.toBeNull();
    await expect.element(button('Use what I said as a draft')).not.toBeInTheDocument();
  });
});
