import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AppError } from '../../../src/base/app-error';
import type { Scorer } from '../../../src/meaning/client';
import { scoreAnswer } from '../../../src/scoring/score-answer';
import { deferred } from '../../fakes/interview-effects';
import { showApp } from '../shown-app';

const drill = page.getByRole('region', { name: 'Drill' });

describe('the eyes-free drill', () => {
  it('is worked by four keys from start to end', async () => {
    await showApp('#/drill');
    await expect.element(page.getByRole('button', { name: 'Start drill' })).toHaveFocus();
    await userEvent.keyboard(' ');
    await expect.element(drill.getByRole('heading', { name: 'How do you bake bread?' })).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(drill.getByText('Listening. Space ends your answer.')).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(drill.getByText('2 of 3 key terms. Missed: steam.')).toBeVisible();
    await userEvent.keyboard('n');
    await expect
      .element(drill.getByRole('heading', { name: 'Why do you want to bake at the bakery?' }))
      .toBeVisible();
    await userEvent.keyboard('n');
    await userEvent.keyboard('n');
    await expect
      .element(
        drill.getByText('That was the last question. You answered 1 of 3, and covered 2 of 3 key terms.'),
      )
      .toBeVisible();
    await expect
      .element(drill.getByRole('list', { name: 'Your answers' }).getByRole('link'))
      .toHaveTextContent('How do you bake bread?');
  });

  it('shows an answer whose question was left before its transcript was there, as soon as it is', async () => {
    const gate = deferred<void>();
    const scorer: Scorer = {
      prepare: async () => {},
      score: (answer) => gate.promise.then(() => scoreAnswer(answer)),
      state: { kind: 'ready' },
      onState: () => () => {},
      dispose: () => {},
    };
    await showApp('#/drill', { scorer });
    await userEvent.keyboard(' ');
    await userEvent.keyboard(' ');
    await expect.element(drill.getByText('Listening. Space ends your answer.')).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(page.getByRole('button', { name: 'Next question' })).toBeEnabled();
    for (const _ of [1, 2, 3]) await userEvent.keyboard('n');
    await expect.element(drill.getByText(/1 answer is still being transcribed …$/)).toBeVisible();
    gate.resolve();
    await expect.element(drill.getByText(/You answered 1 of 3/)).toBeVisible();
    await expect
      .element(drill.getByRole('list', { name: 'Your answers' }).getByRole('link'))
      .toHaveTextContent('How do you bake bread?');
  });

  it('can be ended before the last question, with what was answered', async () => {
    await showApp('#/drill');
    await userEvent.keyboard(' ');
    await page.getByRole('button', { name: 'End drill' }).click();
    await expect.element(drill.getByText('You ended the drill. You answered none of them.')).toBeVisible();
  });

  it('keeps Space with the answer after another button was pressed', async () => {
    await showApp('#/drill');
    await userEvent.keyboard(' ');
    await page.getByRole('button', { name: 'Repeat question' }).click();
    await expect.element(page.getByRole('button', { name: 'Start answering' })).toHaveFocus();
    await userEvent.keyboard(' ');
    await expect.element(drill.getByText('Listening. Space ends your answer.')).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(page.getByRole('button', { name: 'Answer again' })).toHaveFocus();
  });

  it('has its buttons in one place from phase to phase', async () => {
    await showApp('#/drill');
    await userEvent.keyboard(' ');
    const placeOf = (name: string) => {
      const { top, left, width } = page.getByRole('button', { name }).element().getBoundingClientRect();
      return [top, left, width];
    };
    await expect.element(page.getByRole('button', { name: 'Start answering' })).toBeVisible();
    const before = placeOf('Start answering');
    await userEvent.keyboard(' ');
    await expect.element(page.getByRole('button', { name: 'Stop' })).toBeVisible();
    expect(placeOf('Stop')).toEqual(before);
    await userEvent.keyboard(' ');
    await expect.element(page.getByRole('button', { name: 'Answer again' })).toBeVisible();
    expect(placeOf('Answer again')).toEqual(before);
  });

  it('says why it is silent and goes on in writing', async () => {
    await showApp('#/drill');
    await userEvent.keyboard(' ');
    await expect.element(drill.getByText(/has no voice/)).toBeVisible();
  });

  it('shows trouble with the microphone', async () => {
    await showApp('#/drill', { microphone: new AppError('microphone-denied') });
    await userEvent.keyboard(' ');
    await userEvent.keyboard(' ');
    await expect.element(drill.getByRole('alert')).toHaveTextContent(/The microphone is blocked/);
  });

  it('asks all questions, the weakest first, when nothing is due', async () => {
    await showApp('#/question/1');
    for (const number of [1, 2, 3]) {
      window.location.hash = `#/question/${number}`;
      await page.getByRole('button', { name: 'Start answering' }).click();
      await page.getByRole('button', { name: 'Stop' }).click();
      await expect.element(page.getByRole('region', { name: 'Feedback' })).toBeVisible();
    }
    window.location.hash = '#/drill';
    await expect.element(drill.getByText('3 questions')).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(drill.getByText('Question 1 of 3')).toBeVisible();
  });
});
