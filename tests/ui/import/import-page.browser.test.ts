import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createBankWorker } from '../../../src/bank-worker/client';
import { showApp } from '../shown-app';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const give = (text: string, name = 'tea.md') =>
  page.getByLabelText('Bank file').upload(new File([text], name));
const questions = page.getByRole('list', { name: 'Questions found' });
const preview = page.getByRole('heading', { name: 'Import preview', level: 1 });
const stored = async ({ library }: Awaited<ReturnType<typeof showApp>>) => {
  await expect.element(page.getByRole('heading', { name: 'Banks', level: 1 })).toBeVisible();
  return library.state.getState().bank;
};

const TEA = `# Tea

Written for a friend.

## Kitchen

### 1. How do you make tea?

With hot water from the kettle.

### 2. Which cup do you take?
`;

describe('the preview of an import', () => {
  it('shows what was understood and why the rest was not, and stores it when the user agrees', async () => {
    const shown = await showApp('#/banks');
    await give(TEA);
    await expect.element(preview).toBeVisible();
    await expect.element(page.getByText(/“tea.md” was read as 2 headings/)).toBeVisible();
    await expect.element(page.getByText(/1 of them has no answer to compare with/)).toBeVisible();
    await expect.element(questions.getByText('With hot water from the kettle.')).toBeVisible();
    await expect.element(questions.getByText(/^Key terms: .*kettle/)).toBeVisible();
    await expect
      .element(questions.getByText('Asked without a score: nothing stands below it (line 11).'))
      .toBeVisible();
    await page.getByText('Left out: 1 passage').click();
    await expect
      .element(page.getByText('Line 3, belongs to no question: “Written for a friend.”'))
      .toBeVisible();
    expect(shown.library.state.getState().banks).toHaveLength(1);
    await button('Add 2 questions').click();
    expect((await stored(shown)).questions).toHaveLength(2);
    await button('Undo').click();
    await expect.poll(() => shown.library.state.getState().banks.length).toBe(1);
  });

  it('stores only what is chosen, in the words that were changed, one merged into another', async () => {
    const shown = await showApp('#/banks');
    await give(`${TEA}\n### 3. For how long?\n\nThree minutes.\n\n### 4. Why?\n\nIt wakes.\n`);
    await page.getByRole('checkbox', { name: '4. Why?' }).click();
    await button('Change question 1').click();
    await page.getByRole('textbox', { name: 'Question', exact: true }).fill('How do you brew tea?');
    await button('Save').click();
    await button('Change question 3').click();
    await button('Merge into the question before').click();
    await expect.element(button('Add 2 questions')).toBeEnabled();
    await button('Undo').click();
    await expect.element(button('Add 3 questions')).toBeEnabled();
    await button('Choose none').click();
    await expect.element(button('Add 0 questions')).toBeDisabled();
    await button('Choose all').click();
    await page.getByRole('checkbox', { name: '4. Why?' }).click();
    await page.getByLabelText('Title of the bank').fill('Tea at work');
    await button('Add 3 questions').click();
    const { title, questions: kept } = await stored(shown);
    expect([title, kept.map(({ text }) => text)]).toEqual([
      'Tea at work',
      ['How do you brew tea?', 'Which cup do you take?', 'For how long?'],
    ]);
  });

  it('offers no undo of a merge once the questions are stored', async () => {
    const shown = await showApp('#/banks');
    await give(TEA);
    await button('Change question 2').click();
    await button('Merge into the question before').click();
    await expect.element(page.getByText('It is a part of “How do you make tea?” now.')).toBeVisible();
    await button('Add 1 question').click();
    await stored(shown);
    await expect.element(page.getByText('“Tea” is open.')).toBeVisible();
    await expect.element(page.getByText(/It is a part of/)).not.toBeInTheDocument();
    await button('Undo').click();
    await expect.poll(() => shown.library.state.getState().banks.length).toBe(1);
  });

  it('says that the built-in bank of the same title stays, and what the new one is called', async () => {
    const shown = await showApp('#/banks');
    const [builtIn] = shown.library.state.getState().banks;
    await give(TEA.replace('# Tea', `# ${builtIn?.title}`));
    const explained = page.getByRole('region', { name: 'A bank of this title' });
    await expect.element(explained.getByText(`“${builtIn?.title}” comes with the app`)).toBeVisible();
    await expect.element(explained.getByText(`called “${builtIn?.title} (2)”`)).toBeVisible();
    await button('Add 2 questions').click();
    expect((await stored(shown)).title).toBe(`${builtIn?.title} (2)`);
  });

  it('offers another reading that finds as many questions, if they are others', async () => {
    await showApp('#/banks');
    await give('# Tea\n\n## Kitchen\n\n**How hot?**\n\nVery.\n\n## At work\n\n**Who drinks it?**\n\nAll.\n');
    await expect.element(button('Add 2 questions')).toBeEnabled();
    await page.getByLabelText('Read as').selectOptions('2 headings of rank 2');
    await expect.element(questions.getByText('1. Kitchen')).toBeVisible();
  });

  it('reads the file in another way when that is chosen', async () => {
    const shown = await showApp('#/banks');
    await give(
      '# Tea\n\n## Kitchen\n\n**How hot?**\n\nVery.\n\n**How long?**\n\nNot long.\n\n## At work\n\nIt wakes all.\n\n**Who drinks it?**\n\nAll.\n',
    );
    await expect.element(button('Add 3 questions')).toBeEnabled();
    await page.getByLabelText('Read as').selectOptions('2 headings of rank 2');
    await expect.element(page.getByText(/“tea.md” was read as 2 headings of rank 2/)).toBeVisible();
    await button('Add 2 questions').click();
    expect((await stored(shown)).questions.map(({ text }) => text)).toEqual(['Kitchen', 'At work']);
  });

  it('maps the columns of a table whose names it does not know, to be put right', async () => {
    await showApp('#/banks');
    await give(
      'Nivå;Fråga;Kort svar;Långt svar\nlätt;Vad är DNS?;Namn;Namn till adresser på nätet.\nlätt;Vad är TLS?;Kryptering;Krypterad transport med nycklar.\nsvår;Vad är QUIC?;Transport;Transport över UDP med kryptering.\n',
      'nät.csv',
    );
    await expect.element(questions.getByText('Namn till adresser på nätet.')).toBeVisible();
    await expect.element(page.getByLabelText('Questions', { exact: true })).toHaveValue('1');
    await expect.element(page.getByLabelText('Sections')).toHaveValue('0');
    await page.getByLabelText('Answers').selectOptions('Kort svar');
    await expect.element(questions.getByText('Kryptering', { exact: true })).toBeVisible();
    await expect.element(questions.getByText('Namn till adresser på nätet.')).not.toBeInTheDocument();
  });

  it('takes other columns of a table when they are chosen', async () => {
    const shown = await showApp('#/banks');
    await give('question,short,long\nWhy tea?,It wakes.,It wakes and warms.\n', 'tea.csv');
    await expect.element(page.getByLabelText('Answers')).toHaveDisplayValue('long');
    await page.getByLabelText('Answers').selectOptions('short');
    await expect.element(questions.getByText('It wakes.', { exact: true })).toBeVisible();
    await page.getByLabelText('Sections').selectOptions('long');
    await expect.element(questions.getByText('It wakes and warms.')).toBeVisible();
    await button('Add 1 question').click();
    expect((await stored(shown)).sections).toEqual(['It wakes and warms.']);
  });

  it('shows fifty questions at a time', async () => {
    await showApp('#/banks');
    await give(
      Array.from({ length: 120 }, (_, at) => `## ${at + 1}. Why cup ${at + 1}?\n\nIt holds.\n`).join('\n'),
    );
    await expect.element(page.getByText('1–50 of 120')).toBeVisible();
    expect(questions.getByRole('listitem').elements()).toHaveLength(50);
    await button('Next').click();
    await button('Next').click();
    await expect.element(page.getByText('101–120 of 120')).toBeVisible();
    await expect.element(questions.getByText('120. Why cup 120?')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: /^Questions/ })).toHaveFocus();
  });

  it('says what another language means', async () => {
    await showApp('#/banks');
    await give(
      '# Tee\n\n## Wie kochst du Tee?\n\nIch koche das Wasser und gieße es auf die Blätter, die in der Kanne sind.\n',
    );
    await expect.element(page.getByText(/^This bank is in German\./)).toBeVisible();
  });

  it('stores nothing when it is cancelled, and waits while one looks elsewhere', async () => {
    const shown = await showApp('#/banks');
    await give(TEA);
    await expect.element(preview).toBeVisible();
    window.location.hash = '#/banks';
    await page.getByRole('link', { name: 'Go on with the import' }).click();
    await expect.element(page.getByLabelText('Title of the bank')).toHaveValue('Tea');
    await button('Cancel').click();
    expect((await stored(shown)).id).toBe('baking');
    expect(page.getByRole('link', { name: 'Go on with the import' }).elements()).toEqual([]);
  });
});

describe('the ways into the preview', () => {
  it('are text that is pasted, by keyboard', async () => {
    await showApp('#/banks');
    await button('Paste text').click();
    await expect.element(page.getByLabelText('Questions and answers')).toHaveFocus();
    await userEvent.keyboard('Q: Why tea?{Enter}A: It wakes.{Tab}{Enter}');
    await expect.element(preview).toBeVisible();
    await expect.element(questions.getByText('1. Why tea?')).toBeVisible();
  });

  it('are several files at once', async () => {
    await showApp('#/banks');
    await page
      .getByLabelText('Bank file')
      .upload([
        new File(['Why tea?\n\nIt wakes.'], 'tea.md'),
        new File(['Why milk?\n\nIt softens.'], 'milk.md'),
      ]);
    await expect.element(page.getByText(/“Questions” was read as notes with 2 questions/)).toBeVisible();
  });

  it('are files that are dropped', async () => {
    await showApp('#/banks');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([TEA], 'tea.md', { type: 'text/markdown' }));
    await expect.element(button('Import a bank')).toBeVisible();
    button('Import a bank')
      .element()
      .dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await expect.element(preview).toBeVisible();
  });

  it('can be left while a file is read', async () => {
    const bankWorker = createBankWorker();
    const { imports } = await showApp('#/banks', {
      bankWorker: {
        ...bankWorker,
        read: (_, __, signal) =>
          new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      },
    });
    await give(TEA);
    await expect.element(page.getByText('Reading “tea.md” …')).toBeVisible();
    await button('Cancel').click();
    await expect.poll(() => imports.state.getState().kind).toBe('none');
    await expect.element(button('Import a bank')).toBeVisible();
  });

  it('stand on the page of the preview as long as there is none', async () => {
    await showApp('#/banks/import');
    await give(TEA);
    await expect.element(page.getByLabelText('Title of the bank')).toHaveValue('Tea');
  });
});
