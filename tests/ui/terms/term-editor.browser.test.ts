import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showApp } from '../shown-app';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const feedback = page.getByRole('region', { name: 'Feedback' });
const editor = page.getByRole('dialog', { name: 'Key terms of this question' });
const asked = page.getByRole('dialog', { name: 'Discard your changes?' });

/** Answers the first question, which covers two of its three terms, and opens its terms. */
async function openEditor() {
  const app = await showApp('#/question/1');
  await answerAndEdit();
  return app;
}

async function answerAndEdit(): Promise<void> {
  await button('Start answering').click();
  await button('Stop').click();
  await button('Edit key terms').click();
  await expect.element(button('Add a term')).toBeVisible();
}

async function addTerm(term: string): Promise<void> {
  await button('Add a term').click();
  await userEvent.keyboard(term);
}

describe('the editor of key terms', () => {
  it('goes to the row that was added', async () => {
    await openEditor();
    await button('Add a term').click();
    const added = editor.getByRole('textbox', { name: 'Term' }).last();
    await expect.element(added).toHaveFocus();
    await expect.element(added).toHaveValue('');
    const { bottom } = added.element().getBoundingClientRect();
    expect(bottom).toBeLessThanOrEqual(button('Save').element().getBoundingClientRect().top);
  });

  it('forgets an empty row, and is ready for the next', async () => {
    await openEditor();
    await button('Add a term').click();
    await button('Remove this term').click();
    await expect.element(button('Add a term')).toHaveFocus();
    expect(editor.getByRole('textbox', { name: 'Term' }).elements()).toHaveLength(3);
  });

  it('asks before Escape throws changes away, and goes on with them', async () => {
    await openEditor();
    await addTerm('yeast');
    await userEvent.keyboard('{Escape}');
    await expect.element(asked).toBeVisible();
    await asked.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(editor.getByRole('textbox', { name: 'Term' }).last()).toHaveValue('yeast');
    await userEvent.keyboard('{Escape}');
    await button('Discard changes').click();
    await expect.element(editor).not.toBeInTheDocument();
    await expect.element(feedback.getByText('2 of 3 key terms')).toBeVisible();
  });

  it('closes without a question when nothing was changed', async () => {
    await openEditor();
    await userEvent.keyboard('{Escape}');
    await expect.element(editor).not.toBeInTheDocument();
    expect(asked.elements()).toEqual([]);
  });

  it('takes the way back to the terms of the bank back on demand', async () => {
    await openEditor();
    await addTerm('yeast');
    await button('Save').click();
    await expect.element(feedback.getByText('2 of 4 key terms')).toBeVisible();
    await button('Edit key terms').click();
    await button('Back to the bank’s terms').click();
    await expect.element(feedback.getByText('2 of 3 key terms')).toBeVisible();
    await button('Undo').click();
    await expect.element(feedback.getByText('2 of 4 key terms')).toBeVisible();
  });

  it('takes what was saved back, and scores the answer by what stood before', async () => {
    await openEditor();
    await addTerm('yeast');
    await button('Save').click();
    await expect.element(feedback.getByText('2 of 4 key terms')).toBeVisible();
    await button('Undo').click();
    await expect.element(feedback.getByText('2 of 3 key terms')).toBeVisible();
  });

  it('can be taken back in each of two banks that ask the same', async () => {
    await page.viewport(1280, 800); // a phone shows one notice at a time
    const { library } = await openEditor();
    await addTerm('yeast');
    await button('Save').click();
    await expect.element(button('Undo')).toBeVisible();
    window.location.hash = '#/';
    await library.copy('baking');
    window.location.hash = '#/question/1';
    await answerAndEdit();
    await addTerm('salt');
    await button('Save').click();
    await expect.poll(() => button('Undo').elements()).toHaveLength(2);
  });

  it('brings a row back that was removed, as it stood', async () => {
    await openEditor();
    const aliases = editor.getByRole('textbox', { name: 'Also counts' }).first();
    await aliases.fill('cast iron pot');
    await button('Remove Dutch oven').click();
    await expect.element(button('Bring back Dutch oven')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(aliases).toHaveValue('cast iron pot');
    await expect.element(editor.getByRole('textbox', { name: 'Term' }).first()).toHaveFocus();
    await button('Remove dough').click();
    await button('Save').click();
    await expect.element(feedback.getByText('1 of 2 key terms')).toBeVisible();
  });

  it('keeps what is not the same thing from counting', async () => {
    await openEditor();
    await editor.getByRole('textbox', { name: 'Does not count' }).first().fill('a Dutch oven');
    await button('Save').click();
    await expect.element(feedback.getByText('1 of 3 key terms')).toBeVisible();
    await feedback.getByRole('button', { name: 'Dutch oven', exact: true }).click();
    await expect.element(feedback.getByText(/is something else/)).toBeVisible();
  });
});
