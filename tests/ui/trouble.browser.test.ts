import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createBankWorker } from '../../src/bank-worker/client';
import { AppError, toAppError } from '../../src/base/app-error';
import { renderStartTrouble } from '../../src/ui/render-start-trouble';
import { openedHistory } from '../fakes/fresh-history';
import { keepAnswer } from './kept-answer';
import { showApp } from './shown-app';

const copyDetails = page.getByRole('button', { name: 'Copy details' });
const details = page.getByRole('textbox', { name: 'Details' });

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('trouble nobody foresaw', () => {
  it('can be copied with its cause and the app’s version, and is written to the console once', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const services = await showApp('#/');
    const error = toAppError(new RangeError('Out of the bank'));
    services.trouble.setState(error, true);
    await copyDetails.click();
    await expect.element(page.getByText('Copied.', { exact: false })).toBeVisible();
    const [[text] = ['']] = write.mock.calls;
    expect(text).toContain('Caused by RangeError: Out of the bank');
    expect(text).toMatch(/App: Viva Voce \d+\.\d+\.\d+/);
    expect(text).toContain('Model: whisper-tiny.en, ready');
    expect(console.error).toHaveBeenCalledExactlyOnceWith(error);
  });

  it('stands there to be selected when the browser refuses the clipboard', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    const services = await showApp('#/');
    services.trouble.setState(toAppError(new RangeError('Out of the bank')), true);
    await copyDetails.click();
    await expect.element(page.getByText(/lets this page copy nothing/)).toBeVisible();
    await expect.element(details).toHaveValue(expect.stringContaining('Out of the bank'));
    await details.click();
    expect(getSelection()?.toString()).toContain('Trouble: unexpected');
  });

  it('is caught when a page can’t be drawn, and stays behind when one goes on', async () => {
    const services = await showApp('#/banks');
    await expect.element(page.getByRole('heading', { name: 'Banks', level: 1 })).toBeVisible();
    vi.spyOn(services.graphicsCard.state, 'getState').mockImplementation(() => {
      throw new RangeError('No graphics card to ask');
    });
    window.location.hash = '#/settings';
    await expect.element(copyDetails).toBeVisible();
    await vi.waitFor(() => expect(console.error).toHaveBeenCalledOnce()); // logged once the page is drawn
    window.location.hash = '#/banks';
    await expect.element(page.getByRole('heading', { name: 'Banks', level: 1 })).toBeVisible();
    expect(copyDetails.elements()).toEqual([]);
  });

  it('is said too when it happened before there was a page', async () => {
    const root = document.createElement('div');
    document.body.append(root);
    renderStartTrouble(root, new RangeError('No start'), () => {});
    await expect.element(details).toHaveValue(expect.stringContaining('RangeError: No start'));
    await expect.element(copyDetails).toBeVisible();
    await vi.waitFor(() => expect(console.error).toHaveBeenCalledOnce()); // logged once the page is drawn
    root.remove();
  });
});

describe('trouble nobody foresaw can be copied', () => {
  let unforeseen: AppError;
  beforeEach(() => {
    unforeseen = toAppError(new RangeError('Out of nowhere'));
  });

  async function expectDetails(): Promise<void> {
    await expect.element(copyDetails).toBeVisible();
    await vi.waitFor(() => expect(console.error).toHaveBeenCalledExactlyOnceWith(unforeseen));
  }

  it('where an answer was to be kept', async () => {
    await showApp('#/question/1', { storage: unforeseen });
    await page.getByRole('button', { name: 'Start answering' }).click();
    await expectDetails();
  });

  it('in the drill', async () => {
    await showApp('#/drill', { microphone: unforeseen });
    await page.getByRole('button', { name: 'Start drill' }).click();
    await page.getByRole('button', { name: 'Start answering' }).click();
    await expectDetails();
  });

  it('in a mock interview whose answer is not kept', async () => {
    await showApp('#/mock', { storage: unforeseen });
    await page.getByRole('button', { name: 'Begin interview' }).click();
    await expectDetails();
  });

  it('beside a recording that can’t be shown', async () => {
    const history = await openedHistory();
    await keepAnswer(history, {
      id: 'a',
      createdAt: Date.now(),
      takes: [{ text: 'proof it in a warm place' }],
      heard: { Steam: ['missed'] },
    });
    vi.spyOn(history.recordings, 'bytesOf').mockRejectedValue(unforeseen);
    await showApp('#/history/a', { history });
    await expectDetails();
  });

  it('under a bank that can’t be imported', async () => {
    const bankWorker = { ...createBankWorker(), read: () => Promise.reject(unforeseen) };
    await showApp('#/banks', { bankWorker });
    await page.getByLabelText('Bank file').upload(new File(['# Bread'], 'bread.md'));
    await expect.element(page.getByText(/^bread\.md: Something happened/)).toBeVisible();
    await expectDetails();
  });

  it('when the speech model can’t be loaded', async () => {
    const { model } = await showApp('#/');
    model.state.setState({ kind: 'failed', model: 'whisper-tiny.en', error: unforeseen }, true);
    await expectDetails();
  });
});

describe('trouble that was foreseen', () => {
  it('has a sentence and a way on, and nothing to copy or log', async () => {
    const services = await showApp('#/');
    services.trouble.setState(new AppError('storage-full'), true);
    await expect.element(page.getByText(/storage is full/)).toBeVisible();
    expect(copyDetails.elements()).toEqual([]);
    expect(console.error).not.toHaveBeenCalled();
  });
});
