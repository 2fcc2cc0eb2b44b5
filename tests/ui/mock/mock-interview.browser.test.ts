import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AppError } from '../../../src/base/app-error';
import { NO_MOCKS, storedMocks } from '../../../src/mock/mock-record';
import type { FakeWorld } from '../../fakes/devices';
import { openedHistory } from '../../fakes/fresh-history';
import { mockOf } from '../../fakes/mock-effects';
import { historyWithoutResult } from '../review/told-story';
import { showApp } from '../shown-app';
import { expectUsable } from '../usable';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { name });

const BREAD = 'How do you bake bread?';

/** Presets alone are in sight. */
const openDetails = () => page.getByText('Change the details').click();

/** The baking bank has three questions, the first with key terms; in its own order it begins with them. */
async function begin(world: Partial<FakeWorld> = {}, followUps = false) {
  const services = await showApp('#/mock', world);
  await openDetails();
  await page.getByLabelText('Order').selectOptions('As in the bank');
  if (!followUps) await page.getByLabelText(/Ask follow-up questions/).click();
  await button('Begin interview').click();
  return services;
}

/** Without a voice a question stands there to be read; the one button ends the reading. */
async function answer(): Promise<void> {
  await button('Answer now').click();
  await button('Finish answer').click();
}

describe('the set-up of a mock interview', () => {
  const meaningOf = (name: string) => page.getByRole('radio', { name, exact: true });

  it('offers presets and one button, and says what each comes to here; the rest is a click away', async () => {
    await showApp('#/mock');
    await expect.element(meaningOf('Practice at my pace')).toBeChecked();
    await expect
      .element(meaningOf('One-way video'))
      .toHaveAccessibleDescription(
        /^3 questions, about \d+ minutes\. 30 seconds to think, then up to 2 minutes for each answer, then the recording stops\. Nobody asks back\.$/,
      );
    await expect
      .element(meaningOf('Phone screen'))
      .toHaveAccessibleDescription(/with a reminder\. Follow-up questions\.$/);
    await expect.element(page.getByLabelText('Length')).not.toBeVisible();
    expect(page.getByRole('button', { name: 'Begin interview' }).elements()).toHaveLength(1);
    await openDetails();
    await expect.element(page.getByLabelText('Length')).toBeVisible();
  });

  it('says so when the bank holds too little for the minutes of a preset', async () => {
    await showApp('#/mock');
    const panel = meaningOf('Panel, 45 minutes');
    await expect
      .element(panel)
      .toHaveAccessibleDescription(/^3 questions are all there is here, about [1-9] of the 45 minutes\./);
    await openDetails();
    await page.getByLabelText('Cake').click();
    await expect
      .element(panel)
      .toHaveAccessibleDescription(/^One question is all there is here, about 1 of the 45 minutes\./);
    await expect.element(meaningOf('Practice at my pace')).toHaveAccessibleDescription(/^1 question, about/);
  });

  it('is chosen and begun by keyboard alone', async () => {
    await showApp('#/mock');
    await expect.element(meaningOf('Practice at my pace')).toBeVisible();
    (meaningOf('Practice at my pace').element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(meaningOf('Phone screen')).toBeChecked();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('2:00 for this answer')).toBeVisible();
  });

  /** Skips to the question that has a blank. */
  async function askSecond(): Promise<void> {
    await openDetails();
    await page.getByLabelText('Order').selectOptions('As in the bank');
    await button('Begin interview').click();
    await button('Skip this question').click();
  }

  it('points out blanks and fills them in one click', async () => {
    await showApp('#/mock');
    await expect
      .element(
        page.getByText(
          '1 blank in 1 question is not filled in yet. Until then you are asked without the names, such as “at the company”.',
        ),
      )
      .toBeVisible();
    await button('Fill them in').click();
    await expect.element(page.getByLabelText('Bakery Name')).toHaveFocus();
    await userEvent.keyboard('Crumb and Crust{Enter}');
    await expect.element(button('Fill them in')).not.toBeInTheDocument();
    await askSecond();
    await expect.element(heading('Why do you want to bake at Crumb and Crust?')).toBeVisible();
  });

  it('neither shows nor reads out a blank that was left as it is', async () => {
    const said: string[] = [];
    await showApp('#/mock', { onSpeak: (text) => said.push(text) });
    await askSecond();
    await expect.element(heading('Why do you want to bake at the bakery?')).toBeVisible();
    await expect.poll(() => said).toContain('Why do you want to bake at the bakery?');
    expect(said.join(' ')).not.toMatch(/[[\]]/);
  });

  it.for([320, 360, 1280])('cuts no choice off at %i px', async (width) => {
    await page.viewport(width, 800);
    await showApp('#/mock');
    await openDetails();
    const fits = (select: HTMLSelectElement) => {
      const text = document.createElement('span');
      text.style.cssText = `position: absolute; white-space: pre; font: ${getComputedStyle(select).font}`;
      text.textContent = select.selectedOptions[0]?.textContent ?? '';
      document.body.append(text);
      const { paddingLeft, paddingRight } = getComputedStyle(select);
      const room = select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      const needed = text.getBoundingClientRect().width;
      text.remove();
      return needed <= room;
    };
    await expect.element(page.getByLabelText('When the time is up')).toBeVisible();
    const selects = [...document.querySelectorAll('select')].filter((one) => one.closest('form'));
    expect(selects.filter((select) => !fits(select)).map(({ value }) => value)).toEqual([]);
  });

  it('opens as it was last time', async () => {
    const history = await openedHistory();
    const last = mockOf({ bankId: 'baking', questions: ['q1'] });
    const choices = { ...last.choices, order: 'weakest', secondsPerAnswer: 90, sections: ['Bread'] } as const;
    const answers = [{ question: 'q1', attemptId: null, silent: true, followUp: null } as const];
    await history.plans.save(storedMocks({ ...NO_MOCKS, past: [{ ...last, choices, answers }] }));
    await showApp('#/mock', { history });
    await expect.element(meaningOf('My own choices')).toBeChecked();
    await openDetails();
    await expect.element(page.getByLabelText('Order')).toHaveValue('weakest');
    await expect.element(page.getByLabelText('Time for each answer')).toHaveValue('90');
    await expect.element(page.getByLabelText('Bread')).toBeChecked();
    await expect.element(page.getByRole('link', { name: /^Report, / })).toBeVisible();
  });
});

describe('a running mock interview', () => {
  it('shows one question after the other, no feedback between them, and the report at the end', async () => {
    await begin();
    await expect.element(heading(BREAD)).toBeVisible();
    await expect.element(page.getByText('Question 1 of 3')).toBeVisible();
    await answer();
    await expect.element(page.getByText('Question 2 of 3')).toBeVisible();
    expect(page.getByText(/key terms/).elements()).toEqual([]);
    await answer();
    await answer();
    await expect.element(heading('Interview report')).toBeVisible();
    await expect.element(page.getByText('3 of 3 questions answered')).toBeVisible();
    await expect
      .element(page.getByRole('region', { name: 'Questions', exact: true }))
      .toHaveTextContent(/Said.*Dutch oven, dough.*Missed.*steam/);
  });

  it('keeps the focus on the one button from question to question, and takes Space anywhere', async () => {
    await begin();
    await button('Answer now').click();
    await expect.element(button('Finish answer')).toHaveFocus();
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('Question 2 of 3')).toBeVisible();
    await expect.element(button('Answer now')).toHaveFocus();
  });

  it('asks about a missed term and adds what is said to the answer', async () => {
    await begin({}, true);
    await answer();
    await expect.element(page.getByText('Question 1 of 3 · follow-up')).toBeVisible();
    const asked = page.getByRole('heading', { level: 2 }).element().textContent ?? '';
    expect(asked).toMatch(/\?$/);
    expect(asked).not.toMatch(/steam/i); // the question never gives the term away
    await answer();
    await expect.element(page.getByText('Question 2 of 3')).toBeVisible();
    await button('Pause').click();
    await button('End here and see the report').click();
    await expect.element(page.getByText(`Follow-up: ${asked}`)).toBeVisible();
    await page.getByRole('link', { name: 'Hear and read this answer' }).click();
    await expect.element(page.getByLabelText('Take', { exact: true })).toBeVisible();
  });

  it('hides the text when it was so chosen, unless there is no voice', async () => {
    await showApp('#/mock');
    await openDetails();
    await page.getByLabelText('Show the question as text').click();
    await page.getByLabelText('Order').selectOptions('As in the bank');
    await button('Begin interview').click();
    await expect.element(heading(BREAD)).toBeVisible(); // this browser has no voice
  });

  it('warns when the time is nearly up, and lets one speak on after it', async () => {
    await showApp('#/mock');
    await openDetails();
    await page.getByLabelText('Time for each answer').selectOptions('1 minute');
    let aheadMs = 0;
    const sinceOpened = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => sinceOpened() + aheadMs);
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    await button('Begin interview').click();
    await expect.element(page.getByText('1:00 for this answer')).toBeVisible();
    await button('Answer now').click();
    await expect.element(button('Finish answer')).toBeVisible();
    aheadMs = 50_000;
    await expect.element(page.getByText(/^0:(?:10|09|08) left$/)).toBeVisible();
    aheadMs = 70_000;
    await expect
      .element(page.getByRole('status').getByText('Time is up. Finish your thought.'))
      .toBeInTheDocument();
    await expect.element(button('Finish answer')).toBeVisible();
  });

  it('gives time to think by the rules that were chosen, until one is ready', async () => {
    await showApp('#/mock');
    await page.getByText('One-way video').click();
    await openDetails();
    await expect.element(page.getByLabelText('When the time is up')).toHaveValue('hard');
    await page.getByLabelText('Count in: three, two, one').click();
    await expect.element(page.getByRole('radio', { name: 'My own choices' })).toBeChecked();
    await button('Begin interview').click();
    await button('Answer now').click();
    await expect.element(page.getByText('Time to think. The recording begins after it.')).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(button('Finish answer')).toHaveFocus();
  });

  it('lists an answer without speech as such, not as a bad one', async () => {
    await begin({ hears: new AppError('no-speech') });
    await answer();
    await answer();
    await answer();
    await expect.element(heading('Interview report')).toBeVisible();
    await expect.element(page.getByText('No speech was heard.').first()).toBeVisible();
    await expect.element(page.getByText('No answer could be scored.')).toBeVisible();
    expect(page.getByText(/\b0.%/).elements()).toEqual([]);
  });

  it('reports a first go without a percentage that would be a grade', async () => {
    await begin({ hears: 'with steam' });
    for (const _ of [1, 2, 3]) await answer();
    await expect.element(heading('Interview report')).toBeVisible();
    const summary = page.getByRole('region', { name: 'Summary' });
    await expect.element(summary.getByText('A first go. Here is where to start.')).toBeVisible();
    await expect.element(summary).toHaveTextContent(/1 of \d+ key terms/);
    expect(page.getByText(/\d\s%/).elements()).toEqual([]);
    expect(page.getByRole('region', { name: 'Sections' }).elements()).toEqual([]);
  });

  it('says of a story that its end was not found', async () => {
    const history = await historyWithoutResult();
    const told = mockOf({
      bankId: 'baking',
      questions: ['q1'],
      answers: [{ question: 'q1', attemptId: 'bread', followUp: null }],
    });
    await history.plans.save(storedMocks({ ...NO_MOCKS, past: [told] }));
    await showApp('#/mock/mock', { history });
    await expect
      .element(page.getByRole('region', { name: 'Questions' }))
      .toHaveTextContent(/How it ended was not found/);
  });

  it('tells what changed on the questions of the interview before', async () => {
    const change = page.getByText(
      /that your last interview asked, too: \d+ of \d+ key terms, as many as before\./,
    );
    await begin();
    for (const _ of [1, 2, 3]) await answer();
    await expect.element(page.getByText('3 of 3 questions answered')).toBeVisible();
    expect(change.elements()).toEqual([]);
    window.location.hash = '#/mock';
    await button('Begin interview').click();
    for (const _ of [1, 2, 3]) await answer();
    await expect.element(page.getByText('3 of 3 questions answered')).toBeVisible();
    await expect.element(change).toBeVisible();
  });

  it('ends without a trace when nothing was answered', async () => {
    await begin();
    await button('Pause').click();
    await button('Leave this interview').click();
    await expect.element(button('Begin interview')).toBeVisible();
    await expect.element(page.getByText('The interview ended without an answer.')).toBeVisible();
  });
});

describe('a mock interview that is typed', () => {
  const field = page.getByRole('textbox', { name: 'Type your answer' });

  it('never asks for the microphone, scores what was typed, and says nothing of pace', async () => {
    await showApp('#/mock', { microphone: new AppError('microphone-denied') });
    await openDetails();
    await page.getByLabelText('Order').selectOptions('As in the bank');
    await page.getByLabelText('Answers').selectOptions('Typed');
    await page.getByLabelText(/Ask follow-up questions/).click();
    expect(page.getByRole('button', { name: /^Test microphone/ }).elements()).toEqual([]);
    await button('Begin interview').click();
    await expect.element(page.getByText(/You type your answer after it/)).toBeVisible();
    await button('Answer now').click();
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('Let the dough rest, then use a Dutch oven.');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByText('Question 2 of 3')).toBeVisible();
    await button('Answer now').click();
    await expect.element(field).toHaveFocus();
    await button('Skip this question').click();
    await button('Answer now').click();
    await button('Skip this question').click();
    await expect.element(heading('Interview report')).toBeVisible();
    await expect
      .element(page.getByRole('region', { name: 'Questions', exact: true }))
      .toHaveTextContent(/ · typed.*Said.*Dutch oven, dough.*Missed.*steam.*Read this answer/);
    await expect
      .element(page.getByRole('region', { name: 'Summary' }))
      .not.toHaveTextContent(/spoken|minute|pause/);
  });

  it('is offered at a spoken question, keeps each letter over a break, and leads back to speaking', async () => {
    await begin();
    await button('Type instead').click();
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('Let the dough');
    await button('Pause').click();
    await button('Continue').click();
    await button('Answer now').click();
    await expect.element(field).toHaveValue('Let the dough');
    await button('Speak instead').click();
    await expect.element(button('Finish answer')).toBeVisible();
    await expect.element(field).not.toBeInTheDocument();
  });

  it('is offered when the microphone is refused', async () => {
    await begin({ microphone: new AppError('microphone-denied') });
    await button('Answer now').click();
    await button('Type instead').click();
    await expect.element(field).toHaveFocus();
  });
});

describe('a mock interview of some minutes', () => {
  it('tells how many are left, lets the answer be finished, and ends', async () => {
    await showApp('#/mock');
    await page.getByText('Panel, 45 minutes').click();
    await openDetails();
    await page.getByLabelText(/Ask follow-up questions/).click();
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    await button('Begin interview').click();
    await expect.element(page.getByText('Question 1 · 45 minutes left')).toBeVisible();
    await button('Answer now').click();
    await expect.element(button('Finish answer')).toBeVisible();
    vi.setSystemTime(Date.now() + 44.5 * 60_000);
    await expect.element(page.getByText('Question 1 · less than a minute left')).toBeVisible();
    vi.setSystemTime(Date.now() + 60_000);
    await expect
      .element(
        page.getByRole('status').getByText('Time is up. Finish this answer; the report comes after it.'),
      )
      .toBeInTheDocument();
    await button('Finish answer').click();
    await expect.element(heading('Interview report')).toBeVisible();
    await expect.element(page.getByText('1 of 1 question answered')).toBeVisible();
  });
});

describe('an interrupted mock interview', () => {
  const interrupted = async () => {
    const history = await openedHistory();
    const answers = [{ question: 'q1', attemptId: null, silent: true, followUp: null } as const];
    const current = mockOf({ bankId: 'baking', questions: ['q1', 'q2', 'q3'], answers });
    await history.plans.save(storedMocks({ ...NO_MOCKS, current }));
    return history;
  };

  it('is offered on the home page and goes on where it stopped', async () => {
    await showApp('#/', { history: await interrupted() });
    await button('Resume mock interview').click();
    await expect.element(page.getByText(/Question 2 of 3 comes next/)).toBeVisible();
    await button('Resume mock interview').click();
    await expect.element(heading('Why do you want to bake at the bakery?')).toBeVisible();
  });
});

describe.for(['light', 'dark'] as const)('in the %s theme, everyone can use', (theme) => {
  const reach: Readonly<Record<string, () => Promise<void>>> = {
    'the set-up': async () => {},
    'a question': async () => {
      await button('Begin interview').click();
      await expect.element(button('Answer now')).toBeVisible();
    },
    'an answer': async () => {
      await button('Begin interview').click();
      await button('Answer now').click();
      await expect.element(button('Finish answer')).toBeVisible();
    },
    'a typed answer': async () => {
      await button('Begin interview').click();
      await button('Type instead').click();
      await expect.element(page.getByRole('textbox')).toHaveFocus();
    },
    'a break': async () => {
      await button('Begin interview').click();
      await button('Pause').click();
      await expect.element(button('Continue')).toBeVisible();
    },
    'the details of the set-up': openDetails,
    'the report': async () => {
      await openDetails();
      await page.getByLabelText(/Ask follow-up questions/).click();
      await button('Begin interview').click();
      for (const _ of [1, 2, 3]) await answer();
      await expect.element(heading('Interview report')).toBeVisible();
    },
  };

  it.for(Object.entries(reach))('%s', async ([, get]) => {
    await page.viewport(1280, 900);
    await showApp('#/mock', { settings: { theme } });
    await expect.element(button('Begin interview')).toBeVisible();
    await get();
    await expectUsable(['best-practice']);
  });
});
