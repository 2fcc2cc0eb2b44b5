import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bank, Question } from '../../src/bank/bank';
import { type BankEdit, editedBank, oppositeOf } from '../../src/bank/edit-bank';
import { moveInList, placeIn, questionsBySection } from '../../src/bank/question-order';
import { retitled } from '../../src/bank/retitled';

const question = (id: string, number: number, section = 'Tea'): Question => ({
  id,
  number,
  text: `Why ${id}?`,
  section,
  answer: [{ kind: 'paragraph', label: null, text: `Because of ${id}.` }],
  placeholders: [],
});

const bankOf = (...questions: readonly Question[]): Bank => ({
  id: 'tea',
  title: 'Tea',
  sections: [...new Set(questions.map(({ section }) => section))],
  questions,
});

const three = bankOf(question('a', 1), question('b', 2), question('c', 3));
const shown = ({ questions }: Bank) => questions.map(({ id, number }) => `${number}${id}`).join(' ');

describe('a change of a bank', () => {
  it('adds a question where it is wanted, and counts on in a bank that is numbered in order', () => {
    const added = editedBank(three, { kind: 'put', question: question('new', 2), at: 1 });
    expect(shown(added)).toBe('1a 2new 3b 4c');
  });

  it('leaves numbers with gaps as they are, and gives a new question one that is free', () => {
    const own = bankOf(question('a', 13), question('b', 23));
    expect(shown(editedBank(own, { kind: 'put', question: question('new', 13), at: 0 }))).toBe(
      '24new 13a 23b',
    );
    expect(shown(editedBank(own, { kind: 'delete', id: 'a' }))).toBe('23b');
  });

  it('keeps the id of a question that is changed or moved', () => {
    const changed = { ...question('b', 2), text: 'Why not?', section: 'Other' };
    const after = editedBank(three, { kind: 'put', question: changed, at: 2 });
    expect(shown(after)).toBe('1a 2c 3b');
    expect(after.sections).toEqual(['Tea', 'Other']);
    expect(after.questions[2]?.text).toBe('Why not?');
  });

  it('deletes a question, but not the last one', () => {
    expect(shown(editedBank(three, { kind: 'delete', id: 'a' }))).toBe('1b 2c');
    const one = bankOf(question('a', 1));
    expect(editedBank(one, { kind: 'delete', id: 'a' })).toBe(one);
  });

  it('renames the section that is called as the bank, and no other', () => {
    expect(retitled(three, 'Coffee').sections).toEqual(['Coffee']);
    expect(retitled(bankOf(question('a', 1, 'Milk')), 'Coffee').sections).toEqual(['Milk']);
  });

  it('says in which language the bank is now', () => {
    const german = { ...question('a', 1), text: 'Warum wird das Wasser nicht wärmer, wenn es kocht?' };
    expect(editedBank(bankOf(question('a', 1)), { kind: 'put', question: german, at: 0 }).language).toBe(
      'de',
    );
  });

  it('is taken back where a new first question has the number before the first', () => {
    const bank = bankOf(question('a', 2));
    const edit: BankEdit = { kind: 'put', at: 0, question: question('b', 1) };
    const opposite = oppositeOf(bank, edit);
    expect(opposite && editedBank(editedBank(bank, edit), opposite)).toEqual(bank);
  });

  it('is taken back by its opposite, whatever the bank and the change', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const banks = fc
      .tuple(
        fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
      )
      .chain(([own, counted, first]) =>
        fc
          .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: own.length, maxLength: own.length })
          .map((numbers) =>
            bankOf(
              ...own.map((id, at) =>
                question(id, counted ? first + at : (numbers[at] ?? 0), at > 2 ? 'X' : 'Y'),
              ),
            ),
          ),
      );
    const edits: fc.Arbitrary<BankEdit> = fc.oneof(
      fc.record({ kind: fc.constant('delete' as const), id: fc.constantFrom(...ids) }),
      fc.record({ kind: fc.constant('rename' as const), title: fc.constantFrom('Coffee', 'Tea') }),
      fc.record({
        kind: fc.constant('put' as const),
        at: fc.nat(7),
        question: fc
          .tuple(fc.constantFrom(...ids), fc.constantFrom('X', 'Y', 'Z'))
          .map(([id, section]) => question(id, 1, section)),
      }),
    );
    fc.assert(
      fc.property(banks, edits, (bank, edit) => {
        const known = edit.kind === 'put' ? bank.questions.find(({ id }) => id === edit.question.id) : null;
        const fitting =
          edit.kind === 'put' && known
            ? { ...edit, question: { ...edit.question, number: known.number } }
            : edit;
        const after = editedBank(bank, fitting);
        expect(new Set(after.questions.map(({ number }) => number)).size).toBe(after.questions.length);
        const opposite = oppositeOf(bank, fitting);
        expect(opposite ? editedBank(after, opposite) : after).toEqual(bank);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the order of questions', () => {
  const bank = bankOf(question('a', 1, 'One'), question('b', 2, 'One'), question('c', 3, 'Two'));
  const moved = (id: string, direction: 'up' | 'down') => {
    const edit = moveInList(bank, id, direction);
    return (
      edit &&
      questionsBySection(editedBank(bank, edit))
        .map((one) => `${one.section}/${one.id}`)
        .join(' ')
    );
  };

  it('changes by one place within a section', () => {
    expect(moved('b', 'up')).toBe('One/b One/a Two/c');
    expect(moved('a', 'down')).toBe('One/b One/a Two/c');
  });

  it('lets a question at the edge of its section go over into the next one', () => {
    expect(moved('b', 'down')).toBe('One/a Two/b Two/c');
    expect(moved('c', 'up')).toBe('One/a One/b One/c');
  });

  it('ends at both ends of the list', () => {
    expect(moved('a', 'up')).toBeNull();
    expect(moved('c', 'down')).toBeNull();
  });

  it('puts a question that comes into a section behind its last one', () => {
    expect(placeIn(bank, 'c', 'One')).toBe(2);
    expect(placeIn(bank, 'a', 'Two')).toBe(2);
    expect(placeIn(bank, 'a', 'One')).toBe(0);
    expect(placeIn(bank, 'new', 'One')).toBe(2);
    expect(placeIn(bank, 'new', 'Three')).toBe(3);
  });
});
