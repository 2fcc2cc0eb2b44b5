import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AppError } from '../../../src/base/app-error';
import { showApp } from '../shown-app';
import { showTea } from './tea-bank';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = page.getByRole('dialog');
const answerField = () => dialog.getByLabelText('Model answer');

describe('a bank from nothing', () => {
  it('is a title and questions, and opens to be given answers', async () => {
    const { library } = await showApp('#/banks');
    await button('New bank').click();
    await expect.element(dialog.getByLabelText('Title')).toHaveFocus();
    await userEvent.keyboard('About work');
    await dialog.getByLabelText('Questions').fill('1. Why do you want to leave?\n2. What failed?');
    await button('Create the bank').click();
    await expect.element(page.getByRole('heading', { name: 'Edit “About work”', level: 1 })).toBeVisible();
    expect(page.getByText('no model answer').elements()).toHaveLength(2);
    expect(library.state.getState().bank).toMatchObject({
      title: 'About work',
      questions: [{ text: 'Why do you want to leave?' }, { text: 'What failed?' }],
    });
    await button('Undo').click();
    await expect.element(page.getByRole('list', { name: 'Banks' })).not.toHaveTextContent('About work');
  });

  it('says what is missing, at its field', async () => {
    await showApp('#/banks');
    await button('New bank').click();
    await button('Create the bank').click();
    await expect.element(dialog.getByText('Type a title first.')).toBeVisible();
    await expect.element(dialog.getByText('Type a question first.')).toBeVisible();
    await expect.element(dialog.getByLabelText('Title')).toHaveFocus();
    await userEvent.keyboard('baking');
    await expect
      .element(dialog.getByText('There is a bank with this title. Choose another one.'))
      .toBeVisible();
    await userEvent.keyboard(' at home');
    await button('Create the bank').click();
    await expect.element(dialog.getByLabelText('Questions')).toHaveFocus();
  });

  it('is not lost without a word', async () => {
    await showApp('#/banks');
    await button('New bank').click();
    await expect.element(dialog.getByLabelText('Title')).toHaveFocus();
    await userEvent.keyboard('About work');
    await userEvent.keyboard('{Escape}');
    await button('Cancel').click();
    await expect.element(dialog.getByLabelText('Title')).toHaveValue('About work');
    await userEvent.keyboard('{Escape}');
    await button('Discard').click();
    await expect.element(dialog).not.toBeInTheDocument();
  });
});

describe('a model answer that is spoken', () => {
  it('is written down to be edited, and saved as any other', async () => {
    const app = await showTea('#/banks/tea/edit', { hears: 'Only the leaves know' });
    await button('3 Milk first?').click();
    await answerField().fill('Never.');
    await button('Speak it').click();
    await expect.element(button('Stop')).toBeVisible();
    await expect.element(button('Save')).toHaveAttribute('aria-disabled', 'true');
    await button('Stop').click();
    await expect.element(answerField()).toHaveValue('Never.\n\nOnly the leaves know');
    await expect.element(answerField()).toHaveFocus();
    await expect.element(button('Save')).not.toHaveAttribute('aria-disabled');
    await button('Save').click();
    await expect
      .poll(() => app.library.writtenBankOf('tea')?.questions[2]?.answer)
      .toEqual([
        { kind: 'paragraph', label: null, text: 'Never.' },
        { kind: 'paragraph', label: null, text: 'Only the leaves know' },
      ]);
  });

  it('goes on from what was said before', async () => {
    await showTea('#/question/1', { hears: 'and wait' });
    await button('Edit question').click();
    await answerField().fill('Boil');
    for (let turn = 1; turn <= 2; turn += 1) {
      await button('Speak it').click();
      await button('Stop').click();
      await expect.element(button('Speak it')).toBeVisible();
    }
    await expect.element(answerField()).toHaveValue('Boil\n\nand wait\n\nand wait');
  });

  it('leaves no recording behind, and no answer', async () => {
    const { recovery, attempts } = await showTea('#/banks/tea/edit');
    await button('3 Milk first?').click();
    await button('Speak it').click();
    await button('Stop').click();
    await expect.element(answerField()).toHaveFocus();
    expect(recovery.state.getState()).toEqual([]);
    expect(attempts.state.getState().attempts).toEqual([]);
  });

  it('says that nothing was heard, and is spoken again', async () => {
    await showTea('#/banks/tea/edit', { hears: new AppError('no-speech') });
    await button('3 Milk first?').click();
    await button('Speak it').click();
    await button('Stop').click();
    await expect.element(dialog.getByText(/No speech was heard/)).toBeVisible();
    await button('Speak it again').click();
    await expect.element(button('Stop')).toBeVisible();
  });

  it('is refused with the reason where there is no microphone, and typing goes on', async () => {
    await showTea('#/banks/tea/edit', { microphone: new AppError('microphone-missing') });
    await button('3 Milk first?').click();
    await button('Speak it').click();
    await expect.element(dialog.getByRole('alert')).toBeVisible();
    await expect.element(button('Speak it again')).toBeVisible();
    await expect.element(button('Save')).not.toHaveAttribute('aria-disabled');
  });

  it('asks before it is lost, and lets go of the microphone then', async () => {
    await showTea('#/banks/tea/edit');
    await button('3 Milk first?').click();
    await button('Speak it').click();
    await expect.element(button('Stop')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await button('Discard').click();
    await expect.element(dialog).not.toBeInTheDocument();
    await button('3 Milk first?').click();
    await expect.element(button('Speak it')).toBeVisible();
    await expect.element(answerField()).toHaveValue('- Never');
  });
});

describe('a bank that is changed several times', () => {
  it('shows the latest change alone, and undo leads back one by one', async () => {
    await showTea('#/banks/tea/edit');
    await button('Move question 3 up').click();
    await button('Move question 2 up').click();
    await expect.element(page.getByText('Question 2 is number 1 now.')).toBeVisible();
    await expect.poll(() => page.getByRole('button', { name: 'Undo' }).elements().length).toBe(1);
    await button('Undo').click();
    await expect.element(page.getByText(/Question 3 is/)).toBeVisible();
    await button('Undo').click();
    await expect.element(page.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
    await expect.element(button('3 Milk first?')).toBeVisible();
  });
});
