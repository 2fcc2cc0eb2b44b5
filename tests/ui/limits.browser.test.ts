import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AT_MY_PACE, type Limits, PRESETS } from '../../src/interview/limits';
import { openedHistory } from '../fakes/fresh-history';
import { showApp } from './shown-app';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const feedback = page.getByRole('region', { name: 'Feedback' });

const showQuestion = (limits: Partial<Limits>) =>
  showApp('#/question/1', { settings: { limits: { ...AT_MY_PACE, ...limits } } });

it('counts an answer’s seconds evenly when the clock is set meanwhile', async () => {
  await showQuestion({});
  await button('Start answering').click();
  await expect.element(button('Stop')).toHaveFocus();
  const anHourOn = Date.now() + 3_600_000;
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => anHourOn);
  await expect.element(page.getByRole('timer')).toHaveTextContent(/^0:0[1-9]$/);
  clock.mockRestore();
});

describe('the rules of an answer', () => {
  it('are chosen as one preset, or one by one, and kept', async () => {
    const { settings } = await showApp('#/question/1');
    await button('Rules: practice at my pace').click();
    await page.getByLabelText('Answer as in').selectOptions('One-way video');
    await expect.element(page.getByText(/^30 s to think, then 3-2-1 · 2:00/)).toBeVisible();
    expect(settings.state.getState().limits).toEqual(PRESETS['one-way-video']);
    await page.getByText('Change single rules').click();
    await page.getByLabelText('Time to think').selectOptions('15 seconds');
    await page.getByLabelText('Retakes').selectOptions('As many as I like');
    await expect.element(page.getByLabelText('Answer as in')).toHaveValue('own rules');
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Rules: my own rules')).toHaveFocus();
    await expect.element(page.getByText('2:00 for this answer')).toBeVisible();
  });

  it('give time to think, which Space cuts short, and which can be called off', async () => {
    await showQuestion({ thinkS: 60 });
    await button('Start answering').click();
    await expect.element(page.getByText('Time to think. The recording begins after it.')).toBeVisible();
    await expect.element(button('Start now')).toHaveFocus();
    await button('Not yet').click();
    await expect.element(button('Start answering')).toHaveFocus();
    await userEvent.keyboard(' ');
    await expect.element(button('Start now')).toHaveFocus();
    await userEvent.keyboard(' ');
    await expect.element(button('Stop')).toHaveFocus();
  });

  it('count in, and then it records', async () => {
    await showQuestion({ countIn: true });
    await button('Start answering').click();
    await expect.element(page.getByRole('timer')).toHaveTextContent('3');
    await expect.element(button('Stop'), { timeout: 10_000 }).toHaveFocus();
  });

  it('stop an answer at a hard end, keep it, and say why', async () => {
    await showQuestion({ answerS: 2, end: 'hard' });
    await button('Start answering').click();
    await expect
      .element(page.getByRole('status').getByText(/The recording stops by itself/))
      .toBeInTheDocument();
    await expect.element(feedback, { timeout: 10_000 }).toBeVisible();
    await expect.element(page.getByText(/^Time was up after 0:02/)).toBeVisible();
  });

  it('let an answer go on after a gentle end', async () => {
    await showQuestion({ answerS: 1 });
    await button('Start answering').click();
    await expect
      .element(page.getByRole('status').getByText('Time is up. Finish your thought.'))
      .toBeInTheDocument();
    await expect.element(button('Stop')).toBeVisible();
  });

  it('hold over a reload, and can be changed then', async () => {
    const history = await openedHistory();
    sessionStorage.clear();
    const world = { history, visit: sessionStorage, settings: { limits: { ...AT_MY_PACE, retakes: 0 } } };
    const { screen } = await showApp('#/question/1', world);
    await button('Start answering').click();
    await button('Stop').click();
    await expect.element(feedback).toBeVisible();
    screen.element().remove(); // the same tab once more
    const { screen: reloaded } = await showApp('#/question/1', world);
    await expect.element(reloaded.getByText(/^No retake is left by your rules. Tomorrow/)).toBeVisible();
    expect(reloaded.getByRole('button', { name: 'Start answering' }).elements()).toEqual([]);
    expect(reloaded.getByRole('button', { name: 'Type instead' }).elements()).toEqual([]);
    await userEvent.keyboard(' '); // the key of the button that is not there
    await reloaded.getByRole('button', { name: 'Rules: my own rules' }).click();
    await page.getByLabelText('Answer as in').selectOptions('Practice at my pace');
    await userEvent.keyboard('{Escape}');
    await expect.element(reloaded.getByRole('button', { name: 'Start answering' })).toBeVisible();
  });

  it('end with the last retake, and can be changed then', async () => {
    await showQuestion({ retakes: 1 });
    for (const last of [false, true]) {
      await button('Start answering').click();
      expect(button('Start over').elements()).toHaveLength(last ? 0 : 1);
      await button('Stop').click();
      await expect.element(feedback).toBeVisible();
      if (!last) await button('Try again').click();
    }
    await expect.element(page.getByText(/^No retake is left by your rules/)).toBeVisible();
    expect(button('Try again').elements()).toEqual([]);
    await expect.element(button('Say what I missed')).toBeVisible();
    await button('Rules: my own rules').click();
    await page.getByLabelText('Answer as in').selectOptions('Practice at my pace');
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Try again')).toBeVisible();
  });
});
