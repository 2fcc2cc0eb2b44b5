import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { typedTake } from '../../../src/interview/attempt-from-take';
import type { TermScore } from '../../../src/scoring/score';
import { attemptOf, openedHistory } from '../../fakes/fresh-history';
import { BREAD, keepAnswer } from '../kept-answer';
import { historyWithAddition } from '../review/answer-with-addition';
import { showApp } from '../shown-app';
import { historyOfTwoAnswers } from './two-answers';

const region = (name: string) => page.getByRole('region', { name, exact: true });
const COMPARE = '#/compare/earlier/later';

describe('two answers side by side', () => {
  it('are reached from the history', async () => {
    await showApp('#/history', { history: await historyOfTwoAnswers() });
    await page.getByRole('link', { name: 'Compare the last two answers' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: BREAD.text })).toHaveFocus();
    expect(window.location.hash).toBe(COMPARE);
  });

  it('tell which terms were gained, lost and kept, and which are in neither', async () => {
    await showApp(COMPARE, { history: await historyOfTwoAnswers() });
    await expect.element(region('What changed')).toHaveTextContent('1 term gained, 1 kept, 1 lost.');
    await expect.element(region('Gained')).toHaveTextContent('dough Missed, then close');
    await expect.element(region('Lost')).toHaveTextContent('crust Said, then missed');
    await expect.element(region('Covered both times')).toHaveTextContent('Dutch oven Said both times');
    await expect.element(region('In neither answer')).toHaveTextContent(/steam.*“?Steam: for the crust/);
  });

  it('are compared by their first takes, and with additions on demand', async () => {
    const history = await historyWithAddition();
    const later = await history.attempts.get('bread');
    await keepAnswer(history, {
      id: 'single',
      createdAt: later.createdAt + 1,
      takes: [{ text: 'a Dutch oven' }],
      heard: { 'Dutch oven': ['said', { first: 1, last: 2 }], dough: ['missed'], steam: ['missed'] },
    });
    await showApp('#/compare/bread/single', { history });
    await expect.element(region('What changed')).toHaveTextContent('Both answers cover the same terms.');
    const length = page.getByRole('row', { name: 'Length' });
    await expect.element(length).toHaveTextContent('Length 0:050:05');
    await page.getByLabelText('With what was added later').click();
    await expect.element(region('Lost')).toHaveTextContent('dough Said, then missed');
    await expect.element(length).toHaveTextContent('Length 0:100:05');
  });

  it('stand in the order they were given, however the address names them', async () => {
    await showApp('#/compare/later/earlier', { history: await historyOfTwoAnswers() });
    await expect.element(page.getByLabelText('Earlier')).toHaveValue('earlier');
    await expect.element(page.getByLabelText('Later')).toHaveValue('later');
  });

  it('show coverage, pace and pauses of both', async () => {
    await showApp(COMPARE, { history: await historyOfTwoAnswers() });
    const row = (name: string) => page.getByRole('row', { name });
    await expect.element(row('Key terms')).toHaveTextContent(/2 of 4\s*2 of 4/);
    await expect.element(row('Words a minute')).toHaveTextContent(/150\s*110\s*−40/);
    await expect.element(row('Long pauses')).toHaveTextContent(/0\s*1\s*\+1/);
  });

  it('hold the figure of a first go back in every place, and give it away by no difference', async () => {
    const history = await openedHistory();
    const steam: TermScore = {
      ...{ id: 'steam', term: 'steam', kind: 'concept', weight: 2 },
      ...{ verdict: 'missed', evidence: null },
    };
    const shares = [
      { id: 'earlier', coverage: 0.196 },
      { id: 'later', coverage: 0.41 },
    ];
    for (const [createdAt, { id, coverage }] of shares.entries()) {
      const score = { scorer: '1', coverage, meaning: true, terms: [steam] };
      const takes = [typedTake(id, 'a Dutch oven')];
      await history.attempts.add(
        attemptOf(id, { bankId: 'baking', question: BREAD, createdAt, takes, score }),
      );
    }
    await showApp(COMPARE, { history });
    const row = page.getByRole('row', { name: 'Coverage' });
    await expect.element(row).toHaveTextContent(/^Coverage of the model answer ?a first go41\s%$/);
  });

  it('have no rows of sound where both were typed', async () => {
    const history = await openedHistory();
    for (const [id, createdAt] of [
      ['earlier', 1],
      ['later', 2],
    ] as const)
      await history.attempts.add(
        attemptOf(id, {
          bankId: 'baking',
          question: BREAD,
          createdAt,
          takes: [typedTake(id, 'a Dutch oven')],
        }),
      );
    await showApp(COMPARE, { history });
    await expect.element(page.getByRole('row', { name: 'Answer Typed Typed' })).toBeVisible();
    expect(page.getByRole('row', { name: /pause|Length|minute|Fillers/ }).elements()).toEqual([]);
    expect(page.getByText('–', { exact: true }).elements()).toEqual([]);
  });

  it('play the same term from the earlier and then from the later one, and fall silent', async () => {
    await showApp(COMPARE, { history: await historyOfTwoAnswers() });
    const kept = region('Covered both times');
    const playing = kept.getByRole('button', { pressed: true });
    await kept.getByRole('button', { name: 'Play both Dutch oven' }).click();
    await expect.element(playing).toHaveTextContent('Earlier');
    await expect.element(kept.getByRole('button', { name: 'Stop Dutch oven' })).toBeVisible();
    await expect.element(playing, { timeout: 5000 }).toHaveTextContent('Later');
    await expect.element(playing, { timeout: 5000 }).not.toBeInTheDocument();
    await expect.element(kept.getByRole('button', { name: 'Play both Dutch oven' })).toBeVisible();
  });

  it('stop at once on demand, without the second being heard', async () => {
    await showApp(COMPARE, { history: await historyOfTwoAnswers() });
    const kept = region('Covered both times');
    await kept.getByRole('button', { name: 'Play both Dutch oven' }).click();
    await kept.getByRole('button', { name: 'Stop Dutch oven' }).click();
    await expect.element(kept.getByRole('button', { pressed: true })).not.toBeInTheDocument();
  });

  it('can be worked by keyboard alone', async () => {
    await showApp(COMPARE, { history: await historyOfTwoAnswers() });
    const button = region('Gained').getByRole('button', { name: 'Later 0:01 dough' });
    await expect.element(button).toBeVisible();
    (button.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('{Enter}');
    await expect.element(button).toHaveAttribute('aria-pressed', 'false');
  });

  it('say why a sentence of the model answer is not read aloud', async () => {
    await showApp(COMPARE, { history: await historyOfTwoAnswers() });
    await region('In neither answer')
      .getByRole('button', { name: 'Read aloud the sentence about steam' })
      .click();
    await expect.element(region('In neither answer').getByRole('status')).toHaveTextContent(/no voice/);
  });
});

describe('an address that names no two answers to one question', () => {
  it.for([
    ['#/compare/earlier/gone', /not in the history any more/],
    ['#/compare/later/later', /only be compared with another/],
  ] as const)('%s is told apart', async ([route, words]) => {
    await showApp(route, { history: await historyOfTwoAnswers() });
    await expect.element(page.getByText(words)).toBeVisible();
  });
});
