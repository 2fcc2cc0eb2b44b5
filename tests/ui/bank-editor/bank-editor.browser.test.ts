import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showApp } from '../shown-app';
import { showTea } from './tea-bank';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = page.getByRole('dialog');
const stored = async ({ history }: Awaited<ReturnType<typeof showTea>>) => {
  const { title, content } = await history.banks.get('tea');
  if (content.kind !== 'questions') throw new Error('the bank is still a text');
  return { title, ...content };
};
const order = async (app: Awaited<ReturnType<typeof showTea>>) =>
  (await stored(app)).questions.map(({ section, number, text }) => `${section} ${number} ${text}`);

describe('a bank that is edited', () => {
  it('is reached from the page of banks', async () => {
    await showTea('#/banks');
    await page.getByRole('link', { name: 'Edit Tea' }).click();
    await expect.element(page.getByRole('heading', { name: 'Edit “Tea”', level: 1 })).toHaveFocus();
  });

  it('keeps question, answer and section as they are typed, and undo brings the old ones back', async () => {
    const app = await showTea('#/banks/tea/edit');
    const [before] = (await stored(app)).questions;
    await button('1 How do you brew tea?').click();
    await expect.element(dialog.getByLabelText('Question')).toHaveFocus();
    await dialog.getByLabelText('Question').fill('How is tea brewed?');
    await dialog.getByLabelText('Model answer').fill('1. **Boil:** water\n2. Wait');
    await expect.element(dialog.getByRole('region', { name: 'Preview' }).getByText('Boil:')).toBeVisible();
    await dialog.getByLabelText('Section').fill('Cup');
    await button('Save').click();
    await expect.element(page.getByText('The question is saved.')).toBeVisible();
    const changed = (await stored(app)).questions.find(({ id }) => id === before?.id);
    expect(changed).toMatchObject({
      text: 'How is tea brewed?',
      section: 'Cup',
      answer: [{ kind: 'item', label: 'Boil', text: 'water', ordinal: 1, depth: 0 }, { text: 'Wait' }],
    });
    await button('Undo').click();
    await expect.poll(async () => (await stored(app)).questions[0]).toEqual(before);
  });

  it('shows markup of the web in a preview as nothing but text', async () => {
    await showTea('#/banks/tea/edit');
    await button('1 How do you brew tea?').click();
    await dialog.getByLabelText('Model answer').fill('Hot <img src=x onerror=alert(1)> **water**');
    const preview = dialog.getByRole('region', { name: 'Preview' });
    await expect.element(preview.getByText(/water/)).toBeVisible();
    expect(preview.element().querySelector('img, script, a')).toBeNull();
  });

  it('asks before what was typed is lost', async () => {
    const app = await showTea('#/banks/tea/edit');
    const before = await order(app);
    await button('1 How do you brew tea?').click();
    await dialog.getByLabelText('Question').fill('Something else');
    await userEvent.keyboard('{Escape}');
    await button('Cancel').click();
    await expect.element(dialog.getByLabelText('Question')).toHaveValue('Something else');
    await userEvent.keyboard('{Escape}');
    await button('Discard').click();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(await order(app)).toEqual(before);
  });

  it('begins at the field every time it is opened', async () => {
    await showTea('#/banks/tea/edit');
    for (const name of ['1 How do you brew tea?', '2 Why loose leaves?']) {
      await button(name).click();
      await expect.element(dialog.getByLabelText('Question')).toHaveFocus();
      await userEvent.keyboard('{Escape}');
    }
  });

  it('is put in another order by buttons', async () => {
    const app = await showTea('#/banks/tea/edit');
    await button('Move question 2 up').click();
    await expect
      .poll(() => order(app))
      .toEqual(['Pot 1 Why loose leaves?', 'Pot 2 How do you brew tea?', 'Cup 3 Milk first?']);
    await expect.element(button('Move question 1 up')).toHaveFocus();
  });

  it('is put in another order by keys alone, from section to section', async () => {
    const app = await showTea('#/banks/tea/edit');
    await expect.element(button('2 Why loose leaves?')).toBeVisible();
    button('2 Why loose leaves?').element().focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect
      .poll(() => order(app))
      .toEqual(['Pot 1 How do you brew tea?', 'Cup 2 Why loose leaves?', 'Cup 3 Milk first?']);
    await expect.element(button('2 Why loose leaves?')).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(async () => (await order(app))[2]).toBe('Cup 3 Why loose leaves?');
  });

  it('takes new questions one after the other', async () => {
    const app = await showTea('#/banks/tea/edit');
    await button('Add a question').click();
    await button('Save').click();
    await expect.element(dialog.getByText('Type the question first.')).toBeVisible();
    await userEvent.keyboard('Sugar?');
    await button('Save and add another').click();
    await expect.element(dialog.getByLabelText('Question')).toHaveValue('');
    await expect.element(dialog.getByLabelText('Question')).toHaveFocus();
    await userEvent.keyboard('Lemon?');
    await dialog.getByLabelText('Model answer').fill('A slice.');
    await button('Save').click();
    await expect.poll(async () => (await order(app)).slice(3)).toEqual(['Cup 4 Sugar?', 'Cup 5 Lemon?']);
    await expect.element(page.getByText('no model answer')).toBeVisible();
  });

  it('loses a question, whose answers stay, until undo brings it back', async () => {
    const app = await showTea('#/question/1');
    await button('Start answering').click();
    await button('Stop').click();
    await expect.element(page.getByRole('region', { name: 'Feedback' })).toBeVisible();
    window.location.hash = '#/banks/tea/edit';
    await button('Delete question 1').click();
    await expect.poll(async () => (await order(app))[0]).toBe('Pot 1 Why loose leaves?');
    expect(app.attempts.state.getState().attempts[0]?.question.text).toBe('How do you brew tea?');
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(async () => (await order(app))[0]).toBe('Pot 1 How do you brew tea?');
    const [first] = (await stored(app)).questions;
    expect(app.attempts.state.getState().attempts[0]?.question.id).toBe(first?.id);
  });

  it('shows the key terms of a question before any answer, and keeps what is changed in them', async () => {
    const app = await showTea('#/banks/tea/edit');
    const [first] = (await stored(app)).questions;
    const terms = () => app.library.termsFor('tea', first?.id ?? '');
    const before = terms();
    await button('Key terms of question 1').click();
    await expect.element(dialog.getByText(/The app found these/)).toBeVisible();
    const [found] = before;
    await expect
      .element(dialog.getByRole('textbox', { name: 'Term' }).first())
      .toHaveValue(found?.term ?? '');
    await dialog.getByRole('combobox', { name: 'Weight' }).first().selectOptions('Essential');
    await dialog.getByRole('textbox', { name: 'Also counts' }).first().fill('warm it up, "first, heat it"');
    await dialog.getByRole('textbox', { name: 'Does not count' }).first().fill('cool it down');
    await button('Save').click();
    await expect.element(page.getByText('The key terms of question 1 are saved.')).toBeVisible();
    expect(terms()).toEqual([
      {
        ...found,
        ...{ weight: 3, aliases: ['warm it up', 'first, heat it'], nearMisses: ['cool it down'] },
      },
      ...before.slice(1),
    ]);
    await button('Undo').click();
    await expect.poll(terms).toEqual(before);
  });

  it('keeps the undo of another change when the notice of its key terms is closed', async () => {
    await page.viewport(1280, 800); // a phone shows one notice at a time
    const app = await showTea('#/banks/tea/edit');
    await button('Delete question 2').click();
    await expect.poll(() => button('Undo').elements()).toHaveLength(1);
    await button('Key terms of question 1').click();
    await dialog.getByRole('combobox', { name: 'Weight' }).first().selectOptions('Essential');
    await button('Save').click();
    await expect.poll(() => button('Undo').elements()).toHaveLength(2);
    await button('Close this message').last().click();
    await button('Undo').click();
    await expect.poll(async () => (await order(app))[1]).toBe('Pot 2 Why loose leaves?');
  });

  it('shows a field that is gone to clear of the buttons, however long the answer is', async () => {
    const answer = Array.from({ length: 40 }, (_, line) => `Step ${line} of the tea.`).join('\n\n');
    await showTea('#/banks/tea/edit', {}, `# Tea\n\n### 1. How?\n\n${answer}`);
    await button('1 How?').click();
    await expect.element(dialog.getByLabelText('Section')).toBeInTheDocument();
    dialog.getByLabelText('Section').element().focus();
    const { bottom } = dialog.getByLabelText('Section').element().getBoundingClientRect();
    expect(bottom).toBeLessThanOrEqual(button('Save').element().getBoundingClientRect().top);
  });

  it('has its key terms edited by keys alone', async () => {
    const app = await showTea('#/banks/tea/edit');
    const [first] = (await stored(app)).questions;
    await expect.element(button('Key terms of question 1')).toBeVisible();
    button('Key terms of question 1').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Add a term')).toBeVisible();
    button('Add a term').element().focus();
    await userEvent.keyboard('{Enter}patience{Tab}{Tab}{Tab}waiting{Tab}haste');
    button('Save').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => app.library.termsFor('tea', first?.id ?? '').at(-1))
      .toMatchObject({ term: 'patience', aliases: ['waiting'], nearMisses: ['haste'] });
    await expect.element(button('Key terms of question 1')).toHaveFocus();
  });

  it('says of a term that stays that the model answer no longer names it', async () => {
    await showTea('#/banks/tea/edit');
    await button('Key terms of question 1').click();
    await button('Add a term').click();
    await userEvent.keyboard('patience');
    await expect.element(dialog.getByText('The model answer does not name it.')).toBeVisible();
  });

  it('gets another title', async () => {
    const app = await showTea('#/banks/tea/edit');
    await page.getByLabelText('Title of the bank').fill('Green tea');
    await button('Rename').click();
    await expect.element(page.getByRole('heading', { name: 'Edit “Green tea”' })).toBeVisible();
    expect((await stored(app)).title).toBe('Green tea');
  });

  it('is copied first where it came with the app', async () => {
    const { library } = await showApp('#/banks/baking/edit');
    await button('Make my own copy').click();
    await expect.element(page.getByRole('heading', { name: 'Edit “Baking (my copy)”' })).toBeVisible();
    await expect.element(button('Delete question 1')).toBeVisible();
    expect(library.writtenBankOf('baking')?.title).toBe('Baking');
  });

  it('is told to be gone where its address is left', async () => {
    await showApp('#/banks/nowhere/edit');
    await expect.element(page.getByText('This bank is not on this device.')).toBeVisible();
  });
});

describe('a question that is edited where it is asked', () => {
  it('is asked in its new words', async () => {
    await showTea('#/question/1');
    await button('Edit question').click();
    await dialog.getByLabelText('Question').fill('How is tea brewed?');
    await button('Save').click();
    await expect.element(page.getByRole('heading', { name: 'How is tea brewed?', level: 1 })).toBeVisible();
  });

  it('scores the answer in sight by the new model answer, and by the old one after undo', async () => {
    const app = await showTea('#/question/1');
    await button('Start answering').click();
    await button('Stop').click();
    const terms = () =>
      app.attempts.state
        .getState()
        .attempts[0]?.score?.terms.map(({ term }) => term)
        .join(' ');
    await expect.poll(terms).toContain('leaves');
    const before = terms();
    await button('Edit question').click();
    await dialog.getByLabelText('Model answer').fill('Let the dough rest.');
    await button('Save').click();
    await expect.poll(terms).toMatch(/dough/);
    await expect.element(page.getByRole('region', { name: 'Feedback' })).toBeVisible();
    await button('Undo').click();
    await expect.poll(terms).toBe(before);
  });

  it('is edited as it is written, with its blanks', async () => {
    await showTea('#/question/1', {}, '# Tea\n\n### 1. Why [Company Name]?\n\nFor its tea.\n');
    await button('Edit question').click();
    await expect.element(dialog.getByLabelText('Question')).toHaveValue('Why [Company Name]?');
  });

  it('has key terms to change without a copy where it comes with the app', async () => {
    const app = await showApp('#/banks/baking/edit');
    await button('Key terms of question 1').click();
    await expect.element(dialog.getByText(/These came with the bank/)).toBeVisible();
    await dialog.getByRole('combobox', { name: 'Weight' }).first().selectOptions('Detail');
    await button('Save').click();
    await expect.element(page.getByText('The key terms of question 1 are saved.')).toBeVisible();
    expect(app.library.termsFor('baking', 'q1')[0]).toMatchObject({ term: 'Dutch oven', weight: 1 });
    await button('Key terms of question 1').click();
    await button('Back to the bank’s terms').click();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(app.library.termsFor('baking', 'q1')[0]).toMatchObject({ term: 'Dutch oven', weight: 3 });
  });

  it('offers a copy of the bank that comes with the app, and goes on with the same question', async () => {
    await showApp('#/question/3');
    await button('Edit question').click();
    await button('Make my own copy').click();
    await expect.element(dialog).not.toBeInTheDocument();
    await button('Edit question').click();
    await expect.element(dialog.getByLabelText('Question')).toHaveValue('What goes wrong with sponge cake?');
  });
});

describe('a question without a model answer', () => {
  const UNANSWERED =
    '# Tea\n\n### 1. How do you brew tea?\n\nWarm the pot first.\n\n### 2. Why loose leaves?\n';

  it('gets one from what was just said, and the answer is scored by it', async () => {
    const app = await showTea('#/question/2', {}, UNANSWERED);
    await expect.element(button('Write a model answer')).toBeVisible();
    await expect.element(button('Use what I said as a draft')).not.toBeInTheDocument();
    await button('Start answering').click();
    await button('Stop').click();
    await button('Use what I said as a draft').click();
    await expect.element(dialog.getByLabelText('Model answer')).not.toHaveValue('');
    await dialog.getByLabelText('Model answer').fill('Loose leaves unfold in the pot.');
    await button('Save').click();
    await expect
      .poll(() => app.attempts.state.getState().attempts[0]?.score?.coverage ?? null)
      .not.toBeNull();
    await expect.element(button('Write a model answer')).not.toBeInTheDocument();
  });

  it('can be given one before it is practised', async () => {
    await showTea('#/question/2', {}, UNANSWERED);
    await button('Write a model answer').click();
    await dialog.getByLabelText('Model answer').fill('Loose leaves unfold in the pot.');
    await button('Save').click();
    await expect.element(button('Write a model answer')).not.toBeInTheDocument();
    await button('Undo').click();
    await expect.element(button('Write a model answer')).toBeVisible();
  });
});
