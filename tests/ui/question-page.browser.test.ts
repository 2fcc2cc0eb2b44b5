import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AppError } from '../../src/base/app-error';
import { SPOKEN } from '../fakes/spoken-bank';
import { showApp } from './shown-app';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const feedback = page.getByRole('region', { name: 'Feedback' });

async function answer(): Promise<void> {
  await button('Start answering').click();
  await button('Stop').click();
}

describe('the page of a question', () => {
  it('leads from the question to the feedback', async () => {
    await showApp('#/question/1');
    await expect.element(page.getByRole('heading', { name: 'How do you bake bread?' })).toBeVisible();
    await answer();
    await expect.element(feedback.getByText('2 of 3 key terms')).toBeVisible();
    await expect.element(feedback.getByRole('list', { name: 'Said' })).toHaveTextContent('Dutch ovendough');
    await expect.element(feedback.getByRole('list', { name: 'Missed' })).toHaveTextContent('steam');
    await expect
      .element(page.getByRole('region', { name: 'Transcript' }))
      .toHaveTextContent('the dough rest');
  });

  it('gives the focus to the feedback and says its figure once', async () => {
    await showApp('#/question/1');
    await answer();
    await expect.element(page.getByRole('heading', { name: 'Feedback' })).toHaveFocus();
    await expect
      .element(page.getByRole('status').getByText(/covers 2 terms out of 3, 83/))
      .toBeInTheDocument();
  });

  it('counts one term as one, and says no share that would be a grade on a first go', async () => {
    await showApp('#/question/1', { hears: 'with steam' });
    await answer();
    await expect
      .element(page.getByRole('status').getByText('Your answer covers 1 term out of 3.'))
      .toBeInTheDocument();
  });

  it('remembers who decided that a term does not count', async () => {
    await showApp('#/question/1');
    await answer();
    await feedback.getByRole('button', { name: 'dough' }).click();
    await button('That doesn’t count').click();
    await expect.element(feedback.getByText('You decided this doesn’t count.')).toBeVisible();
  });

  it('starts and stops with Space, and does not press the focused button twice', async () => {
    await showApp('#/question/1');
    await expect.element(button('Start answering')).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(button('Stop')).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(feedback).toBeVisible();
  });

  it('keeps the focus on the one button from start to stop', async () => {
    await showApp('#/question/1');
    await button('Start answering').click();
    await expect.element(button('Stop')).toHaveFocus();
    await userEvent.keyboard(' ');
    await expect.element(feedback).toBeVisible();
  });

  it('tells why a term counts, and lets the user decide and undo', async () => {
    await showApp('#/question/1');
    await answer();
    await button('steam').click();
    await button('I said this').click();
    await expect.element(feedback.getByText('3 of 3 key terms')).toBeVisible();
    await button('Undo').click();
    await expect.element(feedback.getByText('2 of 3 key terms')).toBeVisible();
    await feedback.getByRole('list', { name: 'Said' }).getByRole('button', { name: 'dough' }).click();
    await expect.element(feedback.getByText(/“dough” · in these words/)).toBeVisible();
  });

  it('follows an edited transcript with the score', async () => {
    await showApp('#/question/1');
    await answer();
    await button('Edit').click();
    await page.getByRole('textbox', { name: 'Transcript' }).fill('I make steam');
    await button('Save').click();
    await expect.element(feedback.getByText('1 of 3 key terms')).toBeVisible();
  });

  it('adds an answer to the gap, and starts anew on demand', async () => {
    await showApp('#/question/1');
    await answer();
    await button('Say what I missed').click();
    await expect.element(page.getByRole('list', { name: 'To say' })).toHaveTextContent('steam');
    expect(button('Stop').elements()).toEqual([]); // the microphone waits for a press of its own
    await expect.element(button('Start answering')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await button('Stop').click();
    await expect.element(page.getByLabelText('Take')).toHaveValue('1');
    await button('Try again').click();
    await expect.element(button('Start answering')).toHaveFocus();
  });

  it('shows the model answer with its code, steps and blanks', async () => {
    await showApp('#/question/1');
    await userEvent.keyboard('s');
    const model = page.getByRole('region', { name: 'Model answer' });
    await expect
      .element(model.getByRole('listitem').first())
      .toHaveTextContent('Oven temperature: 250 degrees');
    await expect.element(model.getByText('bake(minutes=45)')).toBeVisible();
  });
});

describe('the model answer in its drawer', () => {
  const heading = page.getByRole('heading', { level: 1 });
  const drawer = page.getByRole('complementary');
  const placeOf = (element: Element) => {
    const { left, top, width } = element.getBoundingClientRect();
    return { left, top, width };
  };

  it('opens without moving what is being read, closes by Escape, and gives the focus back', async () => {
    await page.viewport(1280, 900);
    await showApp('#/question/1');
    await answer();
    await expect.element(feedback).toBeVisible();
    const before = [heading, feedback].map((one) => placeOf(one.element()));
    const toggle = page.getByLabelText('Show model answer');
    await toggle.click();
    await expect.element(drawer).toBeVisible();
    expect([heading, feedback].map((one) => placeOf(one.element()))).toEqual(before);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
    await userEvent.keyboard('{Escape}');
    await expect.element(drawer).not.toBeInTheDocument();
    await expect.element(toggle).toHaveFocus();
    await expect.element(toggle).not.toBeChecked();
  });

  it('never lies over the button that ends an answer', async () => {
    await page.viewport(1280, 900);
    await showApp('#/question/1');
    await page.getByLabelText('Show model answer').click();
    await button('Start answering').click();
    await expect.element(drawer).toBeVisible();
    await button('Stop').click();
    await expect.element(feedback).toBeVisible();
  });

  it('is gone to on a phone, where it stands behind the page', async () => {
    await page.viewport(360, 740);
    await showApp('#/question/1');
    await page.getByLabelText('Show model answer').click();
    await expect.element(page.getByRole('heading', { name: 'Model answer' })).toBeInViewport();
  });
});

describe('the transcript', () => {
  it('stands there whole, without a scroll of its own', async () => {
    await page.viewport(360, 740);
    await showApp('#/question/1', { hears: Array.from({ length: 40 }, () => SPOKEN).join(' and ') });
    await answer();
    await expect.element(feedback).toBeVisible();
    const words = document.querySelector('[data-word]')?.parentElement;
    expect(words?.clientHeight).toBeGreaterThan(740);
    expect(words?.scrollHeight).toBe(words?.clientHeight);
  });
});

describe('a message on a phone', () => {
  it.for([480, 560, 640, 740])(
    'never lies over the button of the answer in a window %i px high',
    async (height) => {
      await page.viewport(360, height);
      await showApp('#/question/1');
      await button('Start answering').click();
      await button('Start over').click();
      await expect.element(page.getByText(/was thrown away/)).toBeVisible();
      const message = page
        .getByText(/was thrown away/)
        .element()
        .parentElement?.getBoundingClientRect();
      const stop = button('Stop').element().getBoundingClientRect();
      expect(message && (message.bottom <= stop.top || message.top >= stop.bottom)).toBe(true);
    },
  );
});

describe('what to do after the feedback', () => {
  const main = () => document.querySelector('[data-action-bar] [data-variant="filled"]');

  it('is in sight at once, on a phone too', async () => {
    await page.viewport(360, 740);
    await showApp('#/question/1');
    await answer();
    await expect.element(button('Say what I missed')).toBeVisible();
    expect(main()?.textContent).toBe('Say what I missed');
    expect(main()?.getBoundingClientRect().bottom).toBeLessThanOrEqual(740);
  });

  it('is to read the model answer after a weak start, and then to try again', async () => {
    await showApp('#/question/1', { hears: 'something else' });
    await answer();
    await expect.element(feedback.getByText('A first go. Here is where to start.')).toBeVisible();
    await expect.element(feedback.getByText('0 of 3 key terms')).toBeVisible();
    await button('Read the model answer first').click();
    await expect.element(page.getByRole('heading', { name: 'Model answer' })).toHaveFocus();
    expect(main()?.textContent).toBe('Try again');
  });

  it('is the next question after a full answer', async () => {
    await showApp('#/question/1', { hears: 'A Dutch oven, dough and steam' });
    await answer();
    await expect.element(button('Next question')).toBeVisible();
    expect(main()?.textContent).toBe('Next question');
  });

  it('begins with what was missed, and shows no group without terms', async () => {
    await showApp('#/question/1');
    await answer();
    await expect.element(feedback).toBeVisible();
    const titles = feedback.getByRole('heading', { level: 3 }).elements();
    expect(titles.map(({ textContent }) => textContent)).toEqual([
      'Say this next time',
      '○ Missed 1',
      '✓ Said 2',
    ]);
    await expect.element(feedback.getByRole('list', { name: 'Close' })).toBeInTheDocument();
  });
});

describe('when something goes wrong', () => {
  it('says that no speech was heard, and how to go on', async () => {
    await showApp('#/question/1', { hears: new AppError('no-speech') });
    await answer();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/No speech was heard/);
    await expect.element(button('Download recording')).toBeVisible();
    await expect.element(button('Try again')).toHaveFocus();
    await button('Try again').click();
    await expect.element(button('Start answering')).toBeVisible();
  });

  it('offers to type where no speech was heard, and brings the recording back on demand', async () => {
    await showApp('#/question/1', { hears: new AppError('no-speech') });
    await answer();
    await button('Type instead').click();
    await expect.element(page.getByRole('textbox', { name: 'Type your answer' })).toHaveFocus();
    await expect.element(page.getByText('The recording was thrown away.')).toBeVisible();
    await expect.element(button('Undo')).toBeVisible();
  });

  it('offers to transcribe a kept answer again, and Space does not throw it away', async () => {
    await showApp('#/question/1', { hears: new AppError('worker-died') });
    await answer();
    await expect.element(button('Transcribe again')).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(button('Transcribe again')).toBeVisible();
  });

  it('names a blocked microphone and stays ready to start', async () => {
    await showApp('#/question/1', { microphone: new AppError('microphone-denied') });
    await button('Start answering').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/microphone is blocked/);
    await expect.element(button('Start answering')).toBeEnabled();
  });

  it('scores an answer that could not be stored, and says so', async () => {
    await showApp('#/question/1', { storage: new AppError('storage-full') });
    await answer();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/storage is full/);
    await expect.element(feedback.getByText('2 of 3 key terms')).toBeVisible();
    await expect.element(button('Play')).toBeEnabled();
  });

  it('suggests how long an answer may be, unless a limit says it', async () => {
    const length = page.getByText('About 15 seconds is enough to say all of the model answer.');
    const { settings } = await showApp('#/question/1');
    await expect.element(length).toBeVisible();
    await settings.change({ limits: { ...settings.state.getState().limits, answerS: 90 } });
    await expect.element(page.getByText('1:30 for this answer')).toBeVisible();
    expect(length.elements()).toEqual([]);
  });

  it('is read aloud again after its feedback, where there is a voice', async () => {
    const read: string[] = [];
    const voices = [{ id: 'v', name: 'Ada', lang: 'en-US', onDevice: true }];
    await showApp('#/question/1', { voices, onSpeak: (text) => read.push(text) });
    await answer();
    await expect.element(feedback).toBeVisible();
    await button('Read aloud').click();
    await expect.poll(() => read).toEqual(['How do you bake bread?']);
  });

  it('offers no reading after the feedback where there is no voice', async () => {
    await showApp('#/question/1');
    await answer();
    await expect.element(feedback).toBeVisible();
    expect(page.getByRole('button', { name: 'Read aloud', exact: true }).elements()).toEqual([]);
  });

  it('says why the question stays in writing', async () => {
    await showApp('#/question/1');
    await button('Read aloud').click();
    await expect.element(page.getByText(/no voice/)).toBeVisible();
  });
});
