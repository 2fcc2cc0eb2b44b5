import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openedHistory } from '../../fakes/fresh-history';
import { showApp } from '../shown-app';

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('an application', () => {
  it('is filled in one click from the blank of a question, and fills it when shown, asked and scored', async () => {
    const history = await openedHistory();
    const { library } = await showApp('#/question/2', { history });
    await expect.element(page.getByText('1 blank to fill in: Bakery Name')).toBeVisible();
    await button('Fill in').click();
    await expect.element(page.getByLabelText('Bakery Name')).toHaveFocus();
    await userEvent.keyboard('Crumb and Crust{Enter}');
    await expect
      .element(page.getByRole('heading', { name: 'Why do you want to bake at Crumb and Crust?' }))
      .toBeVisible();
    await expect.element(button('Fill in')).not.toBeInTheDocument();
    const question = library.state.getState().bank.questions[1];
    expect(question && library.termsOf(question).map(({ term }) => term)).toContain('Crumb and Crust');
    expect(await history.profiles.list()).toMatchObject([{ facts: { 'bakery name': 'Crumb and Crust' } }]);
  });

  it('need not be there: the question is read aloud without brackets', async () => {
    const said: string[] = [];
    await showApp('#/question/2', { onSpeak: (text) => said.push(text) });
    await button('Read aloud').click();
    await expect.poll(() => said).toEqual(['Why do you want to bake at the bakery?']);
  });

  it('is filled in one click from the list of questions', async () => {
    const history = await openedHistory();
    await showApp('#/', { history });
    await page.getByRole('button', { name: /^1 blank to fill in/ }).click();
    await expect.element(page.getByLabelText('Bakery Name', { exact: true })).toHaveFocus();
    await userEvent.keyboard('Crumb and Crust{Enter}');
    await expect.element(page.getByRole('link', { name: /bake at Crumb and Crust/ })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /to fill in/ })).not.toBeInTheDocument();
  });

  it('is pointed out at home, one among several, renamed, and brought back when it was deleted', async () => {
    const history = await openedHistory();
    const facts = (bakery: string) => ({ 'bakery name': bakery });
    const empty = { company: '', role: '', date: null };
    await history.profiles.put({ ...empty, id: 'one', name: 'First', facts: facts('Oven') });
    await history.profiles.put({
      ...empty,
      id: 'two',
      name: 'Second',
      date: '2030-02-03',
      facts: facts('Mill'),
    });
    await showApp('#/', { history });
    await expect.element(page.getByText(/1 blank in 1 question is not filled in yet/)).toBeVisible();
    await page.getByLabelText('Practise for').selectOptions('Second');
    await expect.element(page.getByRole('link', { name: /bake at Mill/ })).toBeVisible();
    await expect.poll(async () => (await history.settings.get()).interviewDate).toBe('2030-02-03');
    await button('Edit application').click();
    await page.getByLabelText('Name of this application').fill('My mill');
    await button('Save').click();
    await expect.element(page.getByLabelText('Practise for')).toHaveTextContent(/My mill/);
    await button('Edit application').click();
    await button('Delete').click();
    await expect.element(page.getByRole('link', { name: /bake at \[Bakery Name\]/ })).toBeVisible();
    await button('Undo').click();
    await expect.element(page.getByRole('link', { name: /bake at Mill/ })).toBeVisible();
  });
});
