import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showApp } from '../shown-app';

const TEA = '# Tea\n\n### 1. How do you make tea?\n\nWith hot water.\n';
const MORE =
  '# Tea\n\n### 1. Why tea?\n\nIt wakes.\n\n### 2. How do you make tea today?\n\nWith hot water.\n';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = page.getByRole('dialog', { name: 'You already have “Tea”' });
const give = (text: string) => page.getByLabelText('Bank file').upload(new File([text], 'tea.md'));

/** Tea is there with an answer to its question, and a longer edition of it was chosen. */
async function clashing() {
  const shown = await showApp('#/banks');
  const { attempts } = shown;
  await give(TEA);
  await expect.element(page.getByText('“Tea” is open.')).toBeVisible();
  window.location.hash = '#/question/1';
  await button('Start answering').click();
  await button('Stop').click();
  await expect.poll(() => attempts.state.getState().attempts.length).toBe(1);
  window.location.hash = '#/banks';
  await give(MORE);
  await expect.element(dialog).toBeVisible();
  return shown;
}

const expectPractised = async (sentence: string) => {
  window.location.hash = '#/';
  await expect.element(page.getByRole('region').getByText(sentence, { exact: true }).first()).toBeVisible();
};

describe('a bank whose title is there', () => {
  it('updates it by the key that lies under the finger: answers follow their question; undo', async () => {
    const { library } = await clashing();
    await expect.element(button('Update')).toHaveFocus();
    await expect
      .element(button('Update'))
      .toHaveAccessibleDescription('Answers follow their questions. 1 question stays, 1 new.');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('“Tea” is updated: 1 question stays, 1 new.')).toBeVisible();
    expect(library.state.getState().bank.questions.map(({ text }) => text)).toEqual([
      'Why tea?',
      'How do you make tea today?',
    ]);
    await button('Undo').click();
    await expect.poll(() => library.state.getState().bank.questions.length).toBe(1);
    await expectPractised('1 of 1 practised');
  });

  it('shows the old answer with its question after an update', async () => {
    await clashing();
    await button('Update').click();
    await expectPractised('1 of 2 practised');
  });

  it('stands beside the other one when both are kept', async () => {
    await clashing();
    await button('Keep both').click();
    await expect.element(page.getByText('“Tea (2)” is open.')).toBeVisible();
    await expect.element(button('Open Tea')).toBeVisible();
    await expectPractised('2 questions');
  });

  it('starts anew when it replaces the other one, whose answers stay in History', async () => {
    const { attempts } = await clashing();
    await button('Replace').click();
    await expect.element(page.getByText(/^“Tea” is replaced/)).toBeVisible();
    await expectPractised('2 questions');
    expect(attempts.state.getState().attempts).toHaveLength(1);
    window.location.hash = '#/history';
    await expect.element(page.getByText('How do you make tea?').first()).toBeVisible();
  });

  it('changes nothing when the choice is left by Escape, and gives the focus back', async () => {
    const { library } = await clashing();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    (button('Import a bank').element() as HTMLElement).focus();
    await give(MORE);
    await expect.element(button('Update')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Import a bank')).toHaveFocus();
    expect(library.state.getState().bank.questions).toHaveLength(1);
    expect(library.state.getState().banks).toHaveLength(2);
  });
});
