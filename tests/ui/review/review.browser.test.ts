import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openedHistory } from '../../fakes/fresh-history';
import { keepAnswer } from '../kept-answer';
import { showApp } from '../shown-app';
import { historyWithAddition, REVIEW } from './answer-with-addition';

const feedback = page.getByRole('region', { name: 'Feedback' });
const recording = page.getByRole('region', { name: 'Recording' });
const transcript = page.getByRole('region', { name: 'Transcript' });
const position = page.getByRole('slider', { name: 'Position in the recording' });
const button = (name: string | RegExp) => page.getByRole('button', { name });

/** Opens the review and, with a number, the take of that place. */
async function openReview(take?: 'First take' | 'Second take') {
  await showApp(REVIEW, { history: await historyWithAddition() });
  await expect.element(position).toBeVisible();
  if (take === 'First take') await page.getByLabelText('Take').selectOptions('First take (0:05)');
  await expect.element(position).toBeVisible();
}

describe('what to do next', () => {
  const cards = feedback.getByRole('list', { name: 'Say this next time' });

  it('stands at the top: the point, and the sentence of the model answer', async () => {
    await openReview();
    await expect.element(cards).toHaveTextContent('steam Steam: for the crust');
  });

  it('is said at once, alone, and added to the answer', async () => {
    await showApp(REVIEW, { history: await historyWithAddition(), hears: 'I add steam for the crust' });
    await cards.getByRole('button', { name: 'Say it now: steam' }).click();
    await expect.element(page.getByText('say the point of “steam”')).toBeVisible();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect
      .element(feedback.getByText('That was “steam”. It is part of your answer now.'))
      .toBeVisible();
    await expect
      .element(feedback.getByRole('list', { name: 'Said' }))
      .toHaveTextContent('steam · third take');
    await expect.element(page.getByRole('heading', { name: 'Feedback' })).toHaveFocus();
  });

  it('has points of one sentence in one card, so that nobody reads it twice', async () => {
    const history = await openedHistory();
    await keepAnswer(history, {
      id: 'bread',
      createdAt: Date.now(),
      takes: [{ text: 'I do not know' }],
      heard: { steam: ['missed'], crust: ['missed'], dough: ['missed'] },
    });
    await showApp(REVIEW, { history });
    const list = feedback.getByRole('list', { name: 'Say these three next time' });
    await expect
      .element(list.getByRole('listitem').first())
      .toHaveTextContent(/^“steam” ?Say it now ?“crust” ?Steam: for the crust/);
    expect(list.getByRole('listitem').elements()).toHaveLength(2);
    expect(list.getByRole('button', { name: /^Say it now: / }).elements()).toHaveLength(3);
    await list.getByRole('button', { name: 'Say it now: crust' }).click();
    await expect.element(page.getByText('say the point of “crust”')).toBeVisible();
  });

  it('says so when the point was not heard, and offers it again', async () => {
    await showApp(REVIEW, { history: await historyWithAddition(), hears: 'nothing to the point' });
    await cards.getByRole('button', { name: 'Say it now: steam' }).click();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect.element(feedback.getByText(/^“steam” was not heard in it yet/)).toBeVisible();
    await expect.element(cards.getByRole('button', { name: 'Say it now: steam' })).toBeVisible();
  });

  it('forgets the point when the take for it is thrown away', async () => {
    await showApp(REVIEW, { history: await historyWithAddition(), hears: 'nothing to the point' });
    await cards.getByRole('button', { name: 'Say it now: steam' }).click();
    await button('Back to the feedback').click();
    await button('Say what I missed').click();
    await page.getByRole('button', { name: 'Start answering', exact: true }).click();
    await expect.element(page.getByText('say only what was missed')).toBeVisible();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect.element(feedback.getByText('2 of 3 key terms')).toBeVisible();
    await expect.element(feedback.getByText(/was not heard in it yet/)).not.toBeInTheDocument();
  });

  it('comes with the sentence of the model answer, which is read aloud or says why not', async () => {
    await openReview();
    await feedback.getByRole('button', { name: 'steam', exact: true }).click();
    const why = page.getByRole('region', { name: 'Why: steam' });
    await expect.element(why).toHaveTextContent('The model answer says: Steam: for the crust');
    await why.getByRole('button', { name: 'Read aloud the sentence' }).click();
    await expect.element(why.getByRole('status')).toHaveTextContent(/no voice, so the sentence/);
  });
});

describe('the review', () => {
  const top = (name: string) => page.getByRole('region', { name }).element().getBoundingClientRect();

  it('has what was said beside what counted in a wide window, and it stays in sight', async () => {
    await page.viewport(1280, 700);
    await openReview();
    expect(top('Recording').left).toBeGreaterThan(top('Feedback').right);
    expect(top('Recording').top).toBeLessThan(top('Feedback').top + 150); // the choice of the take stands above it
    window.scrollTo(0, document.documentElement.scrollHeight);
    await expect.element(transcript).toBeInViewport();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });

  it('has them one below the other on a phone', async () => {
    await page.viewport(360, 740);
    await openReview();
    expect(top('Recording').top).toBeGreaterThan(top('Feedback').bottom);
  });

  it('folds a long list of missed terms to one row on a phone, which a press or the focus opens', async () => {
    await page.viewport(360, 740);
    const names = ['steam', 'yeast', 'salt', 'rye', 'spelt', 'oven stone'];
    const history = await openedHistory();
    const heard = Object.fromEntries(names.map((name) => [name, ['missed'] as const]));
    await keepAnswer(history, {
      id: 'bread',
      createdAt: Date.now(),
      takes: [{ text: 'I do not know' }],
      heard,
    });
    await showApp(REVIEW, { history });
    const last = feedback.getByRole('list', { name: 'Missed' }).getByRole('button', { name: 'oven stone' });
    const all = button('Show all 6 that were missed');
    await expect.element(all).toBeVisible();
    await expect.element(last).not.toBeInViewport();
    await all.click();
    last.element().scrollIntoView({ block: 'center' });
    await expect.element(last).toBeInViewport();
    await page.viewport(1280, 740);
    await expect.element(all).not.toBeInTheDocument();
  });
});

describe('why a term got its verdict', () => {
  const why = page.getByRole('region', { name: /^Why: / });

  it.for([360, 1280])(
    'is told in sight: right below the row of the pressed term, on a phone in a sheet below it, at %i px',
    async (width) => {
      await page.viewport(width, 740);
      await openReview();
      const chip = feedback.getByRole('button', { name: 'steam', exact: true });
      await chip.click();
      await expect.element(why).toBeVisible();
      const [pressed, told] = [chip, why].map((one) => one.element().getBoundingClientRect());
      expect(told?.top ?? 0).toBeGreaterThanOrEqual(pressed?.bottom ?? 0);
      if (width === 1280) expect((told?.top ?? 0) - (pressed?.bottom ?? 0)).toBeLessThan(24);
      expect(pressed?.top ?? -1).toBeGreaterThanOrEqual(0);
      for (const one of why.getByRole('button').elements())
        await expect.element(one).toBeInViewport({ ratio: 1 });
      const id = chip.element().getAttribute('aria-controls') ?? '';
      expect(document.getElementById(id)?.contains(why.element())).toBe(true);
      await expect
        .element(feedback.getByRole('status').getByText(/^Why steam is missed/))
        .toBeInTheDocument();
    },
  );

  it('keeps what can be decided in sight in a sheet whose reasons are long', async () => {
    await page.viewport(360, 640);
    const history = await openedHistory();
    await keepAnswer(history, {
      id: 'bread',
      createdAt: Date.now(),
      takes: [
        { text: `I never let the dough rest over night, ${'not for an hour and not at all, '.repeat(6)}` },
      ],
      heard: { dough: ['denied', { first: 4, last: 4 }], steam: ['missed'] },
    });
    await showApp(REVIEW, { history });
    const chip = feedback.getByRole('button', { name: 'dough', exact: true });
    await chip.click();
    await expect.element(why.getByRole('button', { name: 'I said this' })).toBeInViewport({ ratio: 1 });
    const { left, right, bottom } = why
      .getByRole('button', { name: 'I said this' })
      .element()
      .getBoundingClientRect();
    const above = document.elementFromPoint((left + right) / 2, bottom - 4);
    expect(above?.closest('button')?.textContent).toBe('I said this'); // nothing lies over it
    await expect.element(chip).toBeInViewport();
  });

  it('leaves the pressed term in sight above its sheet, in a long list too', async () => {
    await page.viewport(360, 740);
    const history = await openedHistory();
    const names = ['dough', ...Array.from({ length: 14 }, (_, index) => `a longer term number ${index}`)];
    const heard = Object.fromEntries(names.map((name) => [name, ['said', { first: 0, last: 0 }] as const]));
    await keepAnswer(history, { id: 'bread', createdAt: Date.now(), takes: [{ text: 'I do know' }], heard });
    await showApp(REVIEW, { history });
    const first = feedback.getByRole('button', { name: 'dough', exact: true });
    await expect.element(first).toBeVisible();
    (first.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(why).toBeVisible();
    const [pressed, told] = [first, why].map((one) => one.element().getBoundingClientRect());
    expect(pressed?.top ?? 0).toBeGreaterThan(100); // not at the upper edge, where messages stand
    expect(pressed?.bottom ?? 0).toBeLessThanOrEqual(told?.top ?? 0);
  });

  it('stands in the page where a sheet would leave no room, at 400 %', async () => {
    await page.viewport(320, 225);
    await openReview();
    const chip = feedback.getByRole('button', { name: 'steam', exact: true });
    await chip.click();
    await expect.element(why).toBeVisible();
    const [pressed, told] = [chip, why].map((one) => one.element().getBoundingClientRect());
    expect(told?.top ?? 0).toBeGreaterThanOrEqual(pressed?.bottom ?? 0);
    expect((told?.top ?? 0) - (pressed?.bottom ?? 0)).toBeLessThan(24);
    expect(why.element().scrollHeight).toBe(why.element().clientHeight);
  });

  it('has buttons like any others, also for a missed term', async () => {
    await openReview();
    await feedback.getByRole('button', { name: 'steam', exact: true }).click();
    const button = why.getByRole('button', { name: 'I said this' });
    await expect.element(button).toBeVisible();
    expect(getComputedStyle(button.element()).borderTopStyle).toBe('solid');
  });

  it('is reached with Tab from its term, and leads on to the next term', async () => {
    await page.viewport(1280, 740);
    await openReview();
    const [first, second] = feedback.getByRole('list', { name: 'Said' }).getByRole('button').elements();
    (first as HTMLElement).focus();
    await userEvent.keyboard('{Enter}{Tab}');
    await expect.element(why.getByRole('button', { name: 'Close the explanation' })).toHaveFocus();
    const inside = why.getByRole('button').elements();
    for (const _ of inside) await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(second);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(document.activeElement).toBe(inside.at(-1));
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(first);
  });

  it('is closed with Escape, and the focus is at its term again', async () => {
    await openReview();
    const chip = feedback.getByRole('button', { name: 'steam', exact: true });
    await chip.click();
    await expect.element(why).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(why).not.toBeInTheDocument();
    await expect.element(chip).toHaveFocus();
  });

  it('lights the term up in the bar, the transcript and the model answer', async () => {
    await openReview('First take');
    await feedback.getByRole('button', { name: /^Dutch oven/ }).click();
    const bar = feedback.getByRole('img', { name: 'Key terms: 2 said, 1 missed' }).element();
    expect(bar.querySelector('[data-chosen]')?.getAttribute('title')).toBe('Dutch oven: said');
    await expect.element(transcript.getByRole('button', { name: 'Dutch oven', pressed: true })).toBeVisible();
    await transcript.getByRole('tab', { name: 'Model answer' }).click();
    const marks = transcript.element().querySelectorAll('mark');
    expect(
      [...marks].map((mark) => [
        `${mark.textContent}${mark.nextElementSibling?.textContent}`,
        mark.dataset.chosen,
      ]),
    ).toEqual([
      ['dough (said)', undefined],
      ['Dutch oven (said)', 'true'],
      ['Steam (missed)', undefined],
    ]);
  });

  it('leaves the terms of a row together', async () => {
    await page.viewport(1280, 740);
    await openReview();
    const [first, second] = feedback.getByRole('list', { name: 'Said' }).getByRole('button').elements();
    const topOf = (element: Element | undefined) => element?.getBoundingClientRect().top;
    expect(topOf(first)).toBe(topOf(second));
    (first as HTMLElement).click();
    await expect.element(why).toBeVisible();
    expect(topOf(first)).toBe(topOf(second));
  });

  it('moves with the term that the user decides on, and so does the focus', async () => {
    await openReview();
    await feedback.getByRole('button', { name: 'steam', exact: true }).click();
    await button('I said this').click();
    await expect.element(feedback.getByRole('list', { name: 'Said' })).toHaveTextContent('steam');
    await expect.element(why).toHaveFocus();
  });
});

describe('what held up', () => {
  it('is told with the term it came before', async () => {
    await openReview();
    const said = feedback.getByRole('list', { name: 'Said' });
    await expect
      .element(said.getByRole('button', { name: /Dutch oven/ }))
      .toHaveTextContent('1.4 s before it');
    await said.getByRole('button', { name: /Dutch oven/ }).click();
    await expect.element(page.getByText('You paused for 1.4 s before it.')).toBeVisible();
  });

  it('is listed with the recording, and heard when pressed', async () => {
    await openReview('First take');
    const pauses = recording.getByRole('list', { name: 'Long pauses' });
    await expect.element(pauses).toHaveTextContent('1.4 s before Dutch oven1.1 s at 0:03');
    await pauses.getByRole('button', { name: '1.1 s at 0:03' }).click();
    await expect.element(recording.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect.element(position).toHaveAttribute('aria-valuenow', '2');
  });

  it('is a filler too, listed, dotted in the transcript, and heard when pressed', async () => {
    await openReview('Second take');
    await expect.element(transcript.getByText('um,')).toHaveAttribute('data-filler');
    await recording
      .getByRole('list', { name: 'Fillers' })
      .getByRole('button', { name: 'um, at 0:00' })
      .click();
    await expect.element(recording.getByRole('button', { name: 'Pause' })).toBeVisible();
  });

  it('is marked on the waveform beside the terms', async () => {
    await openReview('First take');
    const marks = () => shadowOf(position.element()).querySelectorAll('[part~="region"]');
    await expect.poll(() => marks().length).toBe(3);
  });

  it('stands before the word that came after it', async () => {
    await openReview('First take');
    await expect
      .element(transcript.getByText('Dutch', { exact: true }))
      .toHaveAttribute('data-pause', '1.4 s');
  });
});

describe('an answer in two takes', () => {
  it('tells which take a term came from, and plays it from there', async () => {
    await openReview('First take');
    await feedback.getByRole('button', { name: 'dough · second take' }).click();
    await expect.element(page.getByText(/^Second take at 0:01: “dough”/)).toBeVisible();
    await expect.element(page.getByLabelText('Take')).toHaveValue('1');
    await expect.element(recording.getByRole('button', { name: 'Pause' })).toBeVisible();
  });

  it('shows on demand what is missed while the addition is recorded', async () => {
    await showApp('#/question/1');
    await page.getByRole('button', { name: 'Start answering' }).click();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByRole('button', { name: 'Say what I missed' }).click();
    await page.getByRole('button', { name: 'Start answering' }).click();
    const missed = page.getByRole('list', { name: 'Missed so far' });
    await expect.element(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
    await expect.element(missed).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Show what was missed' }).click();
    await expect.element(missed).toHaveTextContent('steam');
  });
});

describe('the words of the transcript', () => {
  it('are one stop of the Tab key, and arrows go from word to word', async () => {
    await openReview('First take');
    const tabbable = () => document.querySelectorAll('[data-place][tabindex="0"]');
    await expect.poll(() => tabbable().length).toBe(1);
    (tabbable()[0] as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.element(transcript.getByRole('button', { name: 'that' })).toHaveFocus();
    expect(tabbable().length).toBe(1);
    await userEvent.keyboard('{End}');
    await expect.element(transcript.getByRole('button', { name: 'Dutch oven' })).toHaveFocus();
    await userEvent.keyboard('{Home}');
    await expect.element(transcript.getByRole('button', { name: 'I', exact: true })).toHaveFocus();
  });

  it('are gone to with Enter and by click', async () => {
    await openReview('First take');
    await transcript.getByText('a', { exact: true }).click();
    await expect.element(position).toHaveAttribute('aria-valuenow', '2');
    await userEvent.keyboard('{Escape}');
    (document.querySelector('[data-place][tabindex="0"]') as HTMLElement).focus();
    await userEvent.keyboard('{Home}{Enter}');
    await expect.element(position).toHaveAttribute('aria-valuenow', '0');
  });

  it('are marked where the model is not sure, and one click puts them right', async () => {
    await openReview('First take');
    await expect.element(transcript.getByText('think')).not.toHaveAttribute('data-doubtful');
    await expect.element(transcript.getByText('crust')).toHaveAttribute('data-doubtful');
    await transcript.getByText('crust').click();
    const editor = page.getByRole('textbox', { name: 'Transcript' });
    await expect.element(editor).toHaveFocus();
    await userEvent.keyboard('dough');
    await expect.element(editor).toHaveValue('I think that for the dough a Dutch oven');
  });

  it('play the term of a marked stretch with Enter', async () => {
    await openReview('First take');
    (document.querySelector('[data-place][tabindex="0"]') as HTMLElement).focus();
    await userEvent.keyboard('{End}{Enter}');
    await expect.element(page.getByRole('region', { name: 'Why: Dutch oven' })).toBeVisible();
    await expect.element(recording.getByRole('button', { name: 'Pause' })).toBeVisible();
  });

  it('light up one after the other while playing, and nothing else changes', async () => {
    await openReview('First take');
    const words = transcript.element();
    const lit: (string | null)[] = [];
    const others: MutationRecord[] = [];
    const watch = new MutationObserver((records) => {
      others.push(...records.filter(({ attributeName }) => attributeName !== 'data-spoken'));
      lit.push(...[...words.querySelectorAll('[data-spoken]')].map(({ textContent }) => textContent));
    });
    await recording.getByRole('button', { name: 'Play' }).click();
    watch.observe(words, { subtree: true, childList: true, attributes: true, characterData: true });
    await expect.poll(() => lit.at(-1), { timeout: 10_000 }).toBe('oven');
    watch.disconnect();
    const spoken = 'I think that for the crust a Dutch oven'.split(' ');
    expect(lit).toEqual(spoken.slice(-lit.length)); // each once, in order, from wherever the watch began
    expect(others).toEqual([]);
  });
});

/** wavesurfer.js draws into a shadow root inside the slider. */
function shadowOf(slider: Element): ShadowRoot {
  const root = [...slider.querySelectorAll('*')].find((element) => element.shadowRoot)?.shadowRoot;
  if (!root) throw new Error('The waveform is not drawn.');
  return root;
}
