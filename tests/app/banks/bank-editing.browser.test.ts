import { describe, expect, it, vi } from 'vitest';
import { createBankLibrary } from '../../../src/app/banks/bank-library';
import type { Bank, Question } from '../../../src/bank/bank';
import { parseBank } from '../../../src/bank/parse-bank';
import { questionOfDraft } from '../../../src/bank/question-draft';
import { AppError } from '../../../src/base/app-error';
import type { History } from '../../../src/history/history';
import { freshName, openedHistory } from '../../fakes/fresh-history';
import { bakingBank } from '../../fakes/spoken-bank';

const TEA = `# Tea

### 1. How do you brew tea?

Warm the pot first, then steep the leaves for three minutes.

### 2. Why loose leaves?

Loose leaves unfold in the pot.
`;

let time = 0;
const libraryOf = (history: History | null) => createBankLibrary(bakingBank, history, () => ++time);

async function withTea(history: History | null) {
  const library = await libraryOf(history);
  await library.add(parseBank(TEA));
  const bank = () => library.writtenBankOf('tea');
  const first = () => questionAt(bank(), 0);
  return { ...library, bank, first };
}

function questionAt(bank: Bank | null, place: number): Question {
  const question = bank?.questions[place];
  if (!question) throw new Error(`there is no question at ${place}`);
  return question;
}

const texts = (bank: Bank | null) => bank?.questions.map(({ text }) => text);
const answered = (question: Question, answer: string): Question =>
  questionOfDraft({ text: question.text, section: question.section, given: '', answer }, question);

describe('a bank that is edited', () => {
  it('is stored with each change, keeps the ids of its questions, and takes each change back', async () => {
    const history = await openedHistory();
    const { edit, bank, first } = await withTea(history);
    const { id } = first();
    const undo = await edit('tea', {
      kind: 'put',
      question: { ...first(), text: 'How is tea brewed?' },
      at: 1,
    });
    expect(texts(bank())).toEqual(['Why loose leaves?', 'How is tea brewed?']);
    expect(questionAt(bank(), 1)).toMatchObject({ id, number: 2 });
    expect((await libraryOf(history)).bankOf('tea')).toEqual(bank());
    await undo();
    expect(texts(bank())).toEqual(['How do you brew tea?', 'Why loose leaves?']);
    expect((await libraryOf(history)).bankOf('tea')).toEqual(bank());
  });

  it('keeps a later change when an earlier one is taken back', async () => {
    const { edit, bank, first } = await withTea(await openedHistory());
    const undo = await edit('tea', { kind: 'delete', id: first().id });
    await edit('tea', { kind: 'rename', title: 'Green tea' });
    await undo();
    expect(bank()?.title).toBe('Green tea');
    expect(texts(bank())).toHaveLength(2);
  });

  it('keeps what another tab changed meanwhile', async () => {
    const history = await openedHistory();
    const here = await withTea(history);
    const there = await libraryOf(history);
    await there.edit('tea', { kind: 'rename', title: 'Green tea' });
    await here.edit('tea', { kind: 'delete', id: here.first().id });
    expect(here.bank()).toMatchObject({ title: 'Green tea', questions: [{ text: 'Why loose leaves?' }] });
  });

  it('makes several changes at once one after the other', async () => {
    const { edit, bank, first } = await withTea(null);
    await Promise.all([
      edit('tea', { kind: 'rename', title: 'Green tea' }),
      edit('tea', { kind: 'delete', id: first().id }),
    ]);
    expect([bank()?.title, bank()?.questions.length]).toEqual(['Green tea', 1]);
  });

  it('changes nothing when there is no room, and the bank that comes with the app never', async () => {
    const history = await openedHistory();
    const { edit, bank } = await withTea(history);
    const before = bank();
    vi.spyOn(history.banks, 'change').mockRejectedValueOnce(new AppError('storage-full'));
    await expect(edit('tea', { kind: 'rename', title: 'X' })).rejects.toMatchObject({ code: 'storage-full' });
    expect(bank()).toBe(before);
    await expect(edit('baking', { kind: 'rename', title: 'X' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('leaves the other questions the same objects, so that nothing of theirs is found anew', async () => {
    const { edit, bank, first } = await withTea(await openedHistory());
    const other = questionAt(bank(), 1);
    await edit('tea', { kind: 'put', question: answered(first(), 'Boil water.'), at: 0 });
    expect(questionAt(bank(), 1)).toBe(other);
  });
});

describe('the key terms of a question whose model answer changes', () => {
  const names = (terms: readonly { readonly term: string }[]) =>
    terms.map(({ term }) => term.toLowerCase()).join(' ');

  it('are found anew', async () => {
    const { edit, first, termsFor } = await withTea(await openedHistory());
    const { id } = first();
    expect(names(termsFor('tea', id))).toContain('leaves');
    await edit('tea', { kind: 'put', question: answered(first(), 'Whisk matcha powder in a bowl.'), at: 0 });
    expect(names(termsFor('tea', id))).toContain('matcha');
    expect(names(termsFor('tea', id))).not.toContain('leaves');
  });

  it('stay as the user made them as far as they still fit, and undo brings the others back', async () => {
    const history = await openedHistory();
    const { edit, first, termsFor, editTerms } = await withTea(history);
    const own = (term: string) => ({
      ...{ id: term, term, kind: 'concept' as const, weight: 3 as const, aliases: [], nearMisses: [] },
    });
    const { id } = first();
    await editTerms('tea', id, [own('pot'), own('steep'), own('patience')]);
    const answer = 'Warm the pot, then whisk matcha powder in it.';
    const undo = await edit('tea', { kind: 'put', question: answered(first(), answer), at: 0 });
    expect(names(termsFor('tea', id))).toMatch(/^pot patience .*matcha/);
    expect(names((await libraryOf(history)).termsFor('tea', id))).toBe(names(termsFor('tea', id)));
    await undo();
    expect(names(termsFor('tea', id))).toBe('pot steep patience');
  });

  const matcha = 'Whisk matcha powder in a bowl.';

  it('keep a term that was taught another wording, though the answer no longer names it', async () => {
    const history = await openedHistory();
    const { first, termsFor } = await withTea(history);
    const { id } = first();
    const [taught] = termsFor('tea', id);
    if (!taught) throw new Error('no term was found');
    const change = { kind: 'alias', termId: taught.id, wording: 'heat the vessel' } as const;
    await history.corrections.add({ bankId: 'tea', question: id, at: ++time, change });
    const { edit: editThen, termsFor: termsThen } = await libraryOf(history);
    const undo = await editThen('tea', { kind: 'put', question: answered(first(), matcha), at: 0 });
    expect(termsThen('tea', id)).toContainEqual({
      ...taught,
      aliases: [...taught.aliases, 'heat the vessel'],
    });
    expect(names(termsThen('tea', id))).toContain('matcha');
    await undo();
    expect(names(termsThen('tea', id))).toBe(names(termsFor('tea', id)));
  });

  it('that came with the bank go with the answer, but for those with wordings of their own', async () => {
    const history = await openedHistory();
    const { add, edit, termsFor, writtenBankOf } = await libraryOf(history);
    const plain = { kind: 'concept' as const, weight: 2 as const, aliases: [], nearMisses: [] };
    const tea = parseBank(TEA);
    const [question] = tea.questions;
    if (!question) throw new Error('there is no question');
    const terms = [
      { ...plain, id: 'pot', term: 'pot' },
      { ...plain, id: 'steep', term: 'steep', aliases: ['let it draw'] },
    ];
    await add({ ...tea, questions: [{ ...question, terms }] });
    const undo = await edit('tea', {
      kind: 'put',
      question: answered({ ...question, terms }, matcha),
      at: 0,
    });
    expect(names(termsFor('tea', question.id))).toMatch(/^steep .*matcha/);
    await undo();
    expect(writtenBankOf('tea')?.questions[0]?.terms).toEqual(terms);
  });
});

describe('a copy of the bank that comes with the app', () => {
  it('is open, has its questions and key terms, and can be edited', async () => {
    const name = freshName();
    const history = await openedHistory(name);
    const { copy, state, termsFor, edit, editTerms } = await libraryOf(history);
    const [bread, , cake] = state.getState().bank.questions;
    if (!bread || !cake) throw new Error('the bank has no questions');
    await editTerms('baking', cake.id, [
      { id: 'oven-door', term: 'oven door', kind: 'concept', weight: 1, aliases: [], nearMisses: [] },
    ]);
    const id = await copy('baking');
    const { bank } = state.getState();
    expect([bank.id, bank.title]).toEqual([id, 'Baking (my copy)']);
    expect(termsFor(id, bread.id)).toEqual(termsFor('baking', bread.id));
    expect(termsFor(id, cake.id).map(({ term }) => term)).toEqual(['oven door']);
    await edit(id, { kind: 'delete', id: cake.id });
    expect((await libraryOf(history)).bankOf(id)?.questions).toHaveLength(2);
  });

  it('has a title of its own the second time', async () => {
    const { copy, state } = await libraryOf(await openedHistory());
    await copy('baking');
    await copy('baking');
    expect(state.getState().banks.map(({ title }) => title)).toEqual([
      'Baking',
      'Baking (my copy)',
      'Baking (my copy) (2)',
    ]);
  });
});
