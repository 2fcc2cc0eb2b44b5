import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { showApp } from '../shown-app';

const TEA = '# Tea\n\n### 1. How do you make tea?\n\nWith hot water.\n';
const MORE =
  '# Tea\n\n### 1. Why tea?\n\nIt wakes.\n\n### 2. How do you make tea today?\n\nWith hot water.\n';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const choice = (name: string) => page.getByRole('radio', { name, exact: true });
const clash = page.getByRole('group', { name: 'You already have “Tea”' });
const give = (text: string) => page.getByLabelText('Bank file').upload(new File([text], 'tea.md'));

/** Tea is there with an answer to its question, and a longer edition of it was read. */
async function clashing() {
  const shown = await showApp('#/banks');
  const { attempts } = shown;
  await give(TEA);
  await button('Add 1 question').click();
  await expect.element(page.getByText('“Tea” is open.')).toBeVisible();
  window.location.hash = '#/question/1';
  await button('Start answering').click();
  await button('Stop').click();
  await expect.poll(() => attempts.state.getState().attempts.length).toBe(1);
  window.location.hash = '#/banks';
  await give(MORE);
  await expect.element(clash).toBeVisible();
  return shown;
}

const expectPractised = async (sentence: string) => {
  window.location.hash = '#/';
  await expect.element(page.getByRole('region').getByText(sentence, { exact: true }).first()).toBeVisible();
};

describe('a bank whose title is there', () => {
  it('updates it unless something else is chosen: answers follow their question; undo', async () => {
    const { library } = await clashing();
    await expect.element(choice('Update')).toBeChecked();
    await expect
      .element(choice('Update'))
      .toHaveAccessibleDescription('Answers follow their questions. 1 question stays, 1 new.');
    await button('Update with 2 questions').click();
    await expect.element(page.getByText('“Tea” is updated: 1 question stays, 1 new.')).toBeVisible();
    expect(library.state.getState().bank.questions.map(({ text }) => text)).toEqual([
      'Why tea?',
      'How do you make tea today?',
    ]);
    await button('Undo').last().click(); // the first one takes the earlier import back
    await expect.poll(() => library.state.getState().bank.questions.length).toBe(1);
    await expectPractised('1 of 1 practised');
  });

  it('shows the old answer with its question after an update', async () => {
    await clashing();
    await button('Update with 2 questions').click();
    await expect.element(page.getByText(/^“Tea” is updated/)).toBeVisible();
    await expectPractised('1 of 2 practised');
  });

  it('counts anew what an update does when a question is left out', async () => {
    await clashing();
    await page.getByRole('checkbox', { name: '2. How do you make tea today?' }).click();
    await expect
      .element(choice('Update'))
      .toHaveAccessibleDescription(
        'Answers follow their questions. 0 questions stay, 1 new, 1 gone; its answers stay in History.',
      );
  });

  it('asks nothing once its title is another one', async () => {
    const { library } = await clashing();
    await page.getByLabelText('Title of the bank').fill('Tea at work');
    await expect.element(clash).not.toBeInTheDocument();
    await button('Add 2 questions').click();
    await expect.element(page.getByText('“Tea at work” is open.')).toBeVisible();
    expect(library.state.getState().bank.sections).toEqual(['Tea at work']);
  });

  it('stands beside the other one when both are kept', async () => {
    await clashing();
    await choice('Keep both').click();
    await button('Add 2 questions').click();
    await expect.element(page.getByText('“Tea (2)” is open.')).toBeVisible();
    await expect.element(button('Open Tea')).toBeVisible();
    await expectPractised('2 questions');
  });

  it('starts anew when it replaces the other one, whose answers stay in History', async () => {
    const { attempts } = await clashing();
    await choice('Replace').click();
    await button('Replace with 2 questions').click();
    await expect.element(page.getByText(/^“Tea” is replaced/)).toBeVisible();
    await expectPractised('2 questions');
    expect(attempts.state.getState().attempts).toHaveLength(1);
    window.location.hash = '#/history';
    await expect.element(page.getByText('How do you make tea?').first()).toBeVisible();
  });

  it('changes nothing when it is cancelled', async () => {
    const { library } = await clashing();
    await button('Cancel').click();
    await expect.element(button('Import a bank')).toBeVisible();
    expect(library.state.getState().bank.questions).toHaveLength(1);
    expect(library.state.getState().banks).toHaveLength(2);
  });
});

it('offers every kind of file that is read, under its longer endings too', async () => {
  await showApp('#/banks');
  for (const ending of ['.md', '.asciidoc', '.text', '.csv', '.apkg', '.zip'])
    await expect
      .element(page.getByLabelText('Bank file'))
      .toHaveAttribute('accept', expect.stringMatching(new RegExp(`(^|,)\\${ending}(,|$)`)));
});
