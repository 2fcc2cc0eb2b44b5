import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readText } from '../../../src/bank/formats/read-bank-file';
import { bakingBank, term } from '../../fakes/spoken-bank';
import { showApp } from '../shown-app';

interface Download {
  readonly name: string;
  readonly text: string;
}

/** What the page gives the browser to save, instead of a file dialog. */
function downloads(): readonly Download[] {
  const saved: Download[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const { download: name, href } = this;
    void fetch(href)
      .then((response) => response.text())
      .then((text) => saved.push({ name, text }));
  });
  onTestFinished(() => click.mockRestore());
  return saved;
}

const choose = async (format: string) => {
  await page.getByRole('button', { name: 'Export Baking' }).click();
  await page.getByRole('dialog').getByRole('button', { name: format, exact: true }).click();
};

describe('a bank', () => {
  it('is saved as Markdown that reads back as the same bank, the built-in one too, by keyboard alone', async () => {
    const saved = downloads();
    await showApp('#/banks');
    const button = page.getByRole('button', { name: 'Export Baking' });
    await expect.element(button).toBeVisible();
    button.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Markdown', exact: true })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => saved.length).toBe(1);
    expect(saved[0]?.name).toBe('baking.md');
    const { bank } = await readText(saved[0]?.text ?? '', { title: 'other' });
    const shown = ({ number, text, section, answer, placeholders }: (typeof bank.questions)[number]) => ({
      ...{ number, text, section, answer, placeholders },
    });
    expect(bank.title).toBe('Baking');
    expect(bank.questions.map(shown)).toEqual(bakingBank.bank.questions.map(shown));
    await expect.element(button).toHaveFocus();
  });

  it.each(['Markdown', 'CSV', 'Anki text', 'JSON'])('has its key terms again from %s', async (format) => {
    const saved = downloads();
    const { library, imports } = await showApp('#/banks');
    const own = { ...term('oven-door', 'oven door'), aliases: ['the door'], nearMisses: ['a window, open'] };
    await library.editTerms('baking', 'q3', [own]);
    await choose(format);
    await expect.poll(() => saved.length).toBe(1);
    const [file] = saved;
    await imports.read({ kind: 'text', name: file?.name ?? '', text: file?.text ?? '' });
    await imports.accept('keep-both');
    const { id, questions } = library.state.getState().bank;
    expect(id).not.toBe('baking');
    expect(questions.map((question) => library.termsFrom(id, question.id))).toEqual([
      'bank',
      'found',
      'bank',
    ]);
    const again = questions.map((question) => library.termsFor(id, question.id));
    expect([again[0], again[2]]).toEqual([bakingBank.curated.get('q1'), [own]]);
  });

  it.each([
    ['CSV', 'baking.csv', 'Number,Section,Question,Answer'],
    ['Anki text', 'baking.txt', '#separator:tab'],
    ['JSON', 'baking.json', '"title": "Baking"'],
  ])('is saved as %s', async (format, name, content) => {
    const saved = downloads();
    await showApp('#/banks');
    await choose(format);
    await expect.poll(() => saved.map((file) => file.name)).toEqual([name]);
    expect(saved[0]?.text).toContain(content);
    expect(saved[0]?.text).toContain('How do you bake bread?');
  });
});
