import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DAY_MS } from '../../../src/base/calendar';
import { openedHistory } from '../../fakes/fresh-history';
import { attemptOf } from '../../fakes/practised-attempts';
import { showApp } from '../shown-app';

const now = Date.now();
const region = (name: string) => page.getByRole('region', { name, exact: true });

/** Three days of practice on two questions of the baking bank. */
async function practisedHistory() {
  const history = await openedHistory();
  const answers = [
    { question: 1, at: now - 2 * DAY_MS, covered: 2 },
    { question: 1, at: now - DAY_MS, covered: 6 },
    { question: 3, at: now, covered: 10 },
  ];
  for (const answer of answers) await history.attempts.add(attemptOf({ ...answer, bankId: 'baking' }));
  return history;
}

describe('Progress', () => {
  it('says what will be there before the first answer', async () => {
    await showApp('#/progress');
    await expect.element(page.getByText(/Here you will see/)).toBeVisible();
  });

  it('draws coverage, pace and time, each with one sentence', async () => {
    await showApp('#/progress', { history: await practisedHistory() });
    await expect.element(region('Coverage').getByRole('img', { name: /From 7.% to 53.%/ })).toBeVisible();
    await expect.element(region('Pace').getByRole('img', { name: /From 130 to 130/ })).toBeVisible();
    await expect
      .element(region('Time spoken').getByText(/3 min in all banks. 3 days in a row/))
      .toBeVisible();
    await expect.poll(() => document.querySelectorAll('.recharts-line-dots circle').length).toBe(6);
    await expect.poll(() => document.querySelectorAll('.recharts-bar-rectangle path').length).toBe(3);
  });

  it('begins a first answer that covers little without its share of the whole bank', async () => {
    const history = await openedHistory();
    await history.attempts.add(attemptOf({ question: 1, at: now, covered: 1, bankId: 'baking' }));
    await showApp('#/progress', { history });
    await expect.element(region('Coverage').getByText(/^1 of 3 questions practised\./)).toBeVisible();
  });

  it('shows each question and section by itself', async () => {
    await showApp('#/progress', { history: await practisedHistory() });
    await region('Coverage').getByLabelText('Coverage of').selectOptions('1. How do you bake bread?');
    await expect.element(region('Coverage').getByText('From 20 % to 60 %.')).toBeVisible();
    await region('Coverage').getByLabelText('Coverage of').selectOptions('Cake');
    await expect
      .element(region('Coverage').getByText('100 % so far. 1 of 1 questions practised.'))
      .toBeVisible();
  });

  it('tells the value under the pointer', async () => {
    await showApp('#/progress', { history: await practisedHistory() });
    const chart = region('Pace').getByRole('img', { name: /^Chart/ });
    await expect.poll(() => chart.element().querySelectorAll('.recharts-line-dots circle').length).toBe(3);
    await userEvent.hover(chart);
    await expect
      .poll(() => chart.element().querySelector('.recharts-tooltip-wrapper')?.textContent)
      .toMatch(/130$/);
  });

  it('names the points that the latest answers left out, each with its question', async () => {
    await showApp('#/progress', { history: await practisedHistory() });
    const points = region('Points to work on').getByRole('listitem');
    await expect.element(points.first()).toHaveTextContent('term 6How do you bake bread?');
    await points.first().getByRole('link', { name: 'term 6' }).click();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('How do you bake bread?');
  });

  it('gives the same figures as a table', async () => {
    await showApp('#/progress', { history: await practisedHistory() });
    await region('Coverage').getByText('Coverage as a table').click();
    const rows = region('Coverage').getByRole('row');
    await expect.element(rows.nth(1)).toBeVisible();
    expect(rows.elements().map((row) => row.textContent)).toEqual([
      'DayCoverageQuestions practised',
      expect.stringMatching(/7\s%1 of 3$/),
      expect.stringMatching(/20\s%1 of 3$/),
      expect.stringMatching(/53\s%2 of 3$/),
    ]);
  });

  it('tells what each answer changed in the plan', async () => {
    await showApp('#/progress', { history: await practisedHistory() });
    const changes = region('What your latest answers changed').getByRole('listitem');
    await expect
      .element(changes.nth(0))
      .toHaveTextContent(/today, 100.%: You should remember it for \d+ days?\. Practise it again /);
    expect(changes.elements()).toHaveLength(3);
  });
});
