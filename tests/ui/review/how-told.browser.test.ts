import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showApp } from '../shown-app';
import { historyWithAddition, REVIEW } from './answer-with-addition';
import { historyWithoutResult, historyWithStory } from './told-story';

const card = page.getByRole('region', { name: 'How you told it' });
const parts = card.getByRole('list', { name: 'Parts in order' });
const transcript = page.getByRole('region', { name: 'Transcript' });
const position = page.getByRole('slider', { name: 'Position in the recording' });

async function openStory() {
  await showApp(REVIEW, { history: await historyWithStory() });
  await expect.element(position).toBeVisible();
}

/** The words of the transcript that are lit up. */
function litWords(): string {
  const words = transcript.element().querySelectorAll('[data-told]');
  return [...words].map(({ textContent }) => textContent).join(' ');
}

describe('how a story was told', () => {
  it('is its parts in order, with their times and how they begin', async () => {
    await openStory();
    expect(
      parts
        .getByRole('listitem')
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual([
      '0:00Situation“Last year I was working in a small …”',
      '0:08Action“I called the company and I asked all …”',
      '0:18Result“In the end everybody was happy and they …”',
    ]);
    await expect.element(card).toHaveTextContent('You said “I” 5 times and “we” never.');
  });

  it('plays from a part on and lights it up, in the take it was told in', async () => {
    await openStory();
    await expect.element(page.getByLabelText('Take')).toHaveValue('1');
    const action = parts.getByRole('button', { name: /Action/ });
    await action.click();
    await expect.element(page.getByLabelText('Take')).toHaveValue('0');
    await expect.element(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect
      .poll(() => Number(position.element().getAttribute('aria-valuenow')))
      .toBeGreaterThanOrEqual(8);
    expect(litWords()).toMatch(/^I called the company .* a sign\.$/);
    await expect.element(action).toHaveAttribute('aria-pressed', 'true');
  });

  it('says what the four steps are for, and states the pace once on the page', async () => {
    await openStory();
    await expect
      .element(card)
      .toHaveTextContent(/STAR: the Situation you were in, the Task .*, the Action .*, and the Result/);
    expect(page.getByText(/\d+ words a minute while speaking/).elements()).toHaveLength(1);
    await expect.element(card).not.toHaveTextContent('224');
  });

  it('shows the words of a part in place, so that nobody has to look for them on a phone', async () => {
    await page.viewport(360, 740);
    await openStory();
    const action = parts.getByRole('button', { name: /Action/ });
    await action.click();
    await expect.element(action).toHaveTextContent(/I called the company .* I wrote a sign\.”$/);
    await action.click();
    await expect.element(action).toHaveTextContent(/asked all …”$/);
  });

  it('is dark and quiet again when the part is pressed once more, by keyboard too', async () => {
    await openStory();
    const situation = parts.getByRole('button', { name: /Situation/ });
    (situation.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    expect(litWords()).toBe('');
  });

  it('tells a pace that is hard to follow, and a sentence that was not ended', async () => {
    await openStory();
    await expect
      .element(card)
      .toHaveTextContent('In the first take your pace was fast for somebody who hears it');
    await expect.element(card).toHaveTextContent('in the middle of a sentence: “… thanked us for the”');
  });
});

describe('a story without its end', () => {
  const next = page
    .getByRole('region', { name: 'Feedback' })
    .getByRole('list', { name: 'Say this next time' });

  it('is told so first of all, near the score, also where every key term was covered', async () => {
    await showApp(REVIEW, { history: await historyWithoutResult() });
    await expect.element(next).toHaveTextContent(/^Result ?How it ended was not found/);
  });

  it('is added to at once, and then asked for no more', async () => {
    await showApp(REVIEW, { history: await historyWithoutResult(), hears: 'and so it was fine again' });
    await next.getByRole('button', { name: 'Say it now: Result' }).click();
    await expect.element(page.getByText('tell how it ended')).toBeVisible();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect.element(page.getByText('What you added is part of your answer now.')).toBeVisible();
    await expect.element(next).not.toBeInTheDocument();
  });
});

it('asks for a part that was told alone no more, also after a take for something else', async () => {
  const feedback = page.getByRole('region', { name: 'Feedback' });
  const stop = page.getByRole('button', { name: 'Stop', exact: true });
  await showApp(REVIEW, { history: await historyWithoutResult({ steam: 'missed' }), hears: 'well' });
  await feedback.getByRole('button', { name: 'Say it now: Result' }).click();
  await stop.click();
  await expect.element(page.getByText('What you added is part of your answer now.')).toBeVisible();
  await feedback.getByRole('button', { name: 'Say it now: steam' }).click();
  await stop.click();
  await expect.element(feedback.getByText(/^“steam” was not heard in it yet/)).toBeVisible();
  expect(feedback.getByText(/How it ended was not found/).elements()).toEqual([]);
});

describe('how any other answer was told', () => {
  it('is nothing where there is too little to tell', async () => {
    await showApp(REVIEW, { history: await historyWithAddition() });
    await expect.element(position).toBeVisible();
    await expect.element(card).not.toBeInTheDocument();
  });

  it('has neither times nor pace when it was typed', async () => {
    await showApp('#/question/1');
    await page.getByRole('button', { name: 'Type instead' }).click();
    const text =
      'A loaf is flour and water that rest for a night. First let the dough rest in a bowl. Then bake it in a Dutch oven with a little steam. ' +
      'So in the end time does most of the work for you.';
    await page.getByRole('textbox').fill(text);
    await page.getByRole('button', { name: 'Check my answer' }).click();
    await expect.element(parts).toBeVisible();
    expect(
      parts
        .getByRole('listitem')
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Opening“A loaf is flour and water that rest …”',
      'Point“First let the dough rest in a bowl.”',
      'Point“Then bake it in a Dutch oven with …”',
      'Ending“So in the end time does most of …”',
    ]);
    await expect.element(card).not.toHaveTextContent('a minute');
    await parts.getByRole('button', { name: /Ending/ }).click();
    await expect
      .poll(() => document.querySelector('[aria-labelledby="transcript"] [data-told]')?.textContent)
      .toBe('So');
  });
});
