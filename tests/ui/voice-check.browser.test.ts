import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { AppError } from '../../src/base/app-error';
import { READ_THIS } from '../../src/words/voice-check-words';
import { openedHistory } from '../fakes/fresh-history';
import { showApp } from './shown-app';

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function readAloud(): Promise<void> {
  await button('Start reading').click();
  await button('I have read it').click();
}

describe('the voice check', () => {
  it('shows the sound and what each model heard, and takes the model that understood', async () => {
    const history = await openedHistory();
    await showApp('#/voice-check', { history, eachHears: { fast: 'we rolled out', accurate: READ_THIS } });
    await readAloud();
    await expect.element(page.getByText('“we rolled out”')).toBeVisible();
    await expect.element(page.getByText(/^Your voice is loud enough/)).toBeVisible();
    await expect.element(page.getByText('Nothing is cut off.')).toBeVisible();
    await expect.poll(async () => (await history.settings.get()).advisedModel).toBe('whisper-base');
    expect((await history.settings.get()).modelSpeeds).toMatchObject({ 'whisper-base': 0.1 });
  });

  it('advises nothing when something else was said', async () => {
    const history = await openedHistory();
    await showApp('#/voice-check', {
      history,
      eachHears: { fast: 'a Dutch oven', accurate: 'a Dutch often' },
    });
    await readAloud();
    await expect.element(page.getByText(/^Neither model heard this sentence/)).toBeVisible();
    expect((await history.settings.get()).advisedModel).toBeNull();
  });

  it('says when nothing was heard, and lets it be read again', async () => {
    await showApp('#/voice-check', { eachHears: { fast: '', accurate: '' } });
    await readAloud();
    await expect.element(page.getByText(/No speech was heard/)).toBeVisible();
    await expect.element(button('Read it again')).toBeVisible();
  });

  it('says why the microphone does not open', async () => {
    await showApp('#/voice-check', { microphone: new AppError('microphone-denied') });
    await button('Start reading').click();
    await expect.element(page.getByText(/microphone is blocked/)).toBeVisible();
    await expect.element(button('Read it again')).toBeVisible();
  });

  it('is offered before the first answer', async () => {
    await showApp('#/');
    await page.getByRole('link', { name: 'Check your voice first' }).click();
    await expect.element(page.getByRole('heading', { name: 'Voice check', level: 1 })).toHaveFocus();
  });
});
