import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/bank/bank';
import { newEdition } from '../../src/bank/match-questions';
import { idsOfTexts } from '../../src/bank/question-id';

const SUBJECTS = [
  'tea',
  'a canary release',
  'sponge cake',
  'drift',
  'an error budget',
  'C++',
  'カフカ',
  '???',
];

const asked = (id: string, text: string, answer = `About ${text}`, section = 'All'): Question => ({
  id,
  number: 1,
  text,
  section,
  answer: answer === '' ? [] : [{ kind: 'paragraph', label: null, text: answer }],
  placeholders: [],
});
const named = (texts: readonly string[]) => {
  const ids = idsOfTexts(texts);
  return texts.map((text, index) => asked(ids[index] ?? '', text));
};
/** As a file gives them: ids by the texts, which an update need not keep. */
const anew = (questions: readonly Question[]) =>
  questions.map((question, index) => ({ ...question, id: `new-${index}` }));
const idsIn = (questions: readonly Question[]) => questions.map(({ id }) => id);
const updatedQuestions = (before: readonly Question[], after: readonly Question[]) =>
  newEdition(before, after).questions;
const questionChanges = (before: readonly Question[], after: readonly Question[]) =>
  newEdition(before, after).changes;
const one = (before: Question, after: Question) => updatedQuestions([before], [after])[0]?.id;

const text = fc
  .tuple(fc.constantFrom('What is', 'Why', 'How do you test', 'Explain'), fc.constantFrom(...SUBJECTS))
  .map((words) => words.join(' '));
const bank = fc.array(text, { maxLength: 12 }).map(named);

describe('an updated bank', () => {
  it('that did not change keeps every id', () => {
    fc.assert(
      fc.property(bank, (before) => {
        expect(updatedQuestions(before, anew(before))).toEqual(before);
        expect(questionChanges(before, anew(before))).toEqual({ stay: before.length, added: 0, gone: 0 });
      }),
    );
  });

  it('keeps the ids of questions that moved', () => {
    const moved = fc
      .uniqueArray(text, { maxLength: 12 })
      .chain((texts) =>
        fc.tuple(fc.constant(named(texts)), fc.shuffledSubarray(texts, { minLength: texts.length })),
      );
    fc.assert(
      fc.property(moved, ([before, order]) => {
        const idOf = new Map(before.map((question) => [question.text, question.id]));
        const after = updatedQuestions(before, anew(named(order)));
        expect(idsIn(after)).toEqual(order.map((ofText) => idOf.get(ofText)));
      }),
    );
  });

  it('keeps the ids around questions that were inserted', () => {
    fc.assert(
      fc.property(bank, fc.nat(12), (before, at) => {
        const inserted = asked('x', 'Which knife cuts frozen butter?', 'A warm one.');
        const after = updatedQuestions(before, anew(before.toSpliced(at, 0, inserted)));
        expect(after.filter((question) => question.text !== inserted.text)).toEqual(before);
      }),
    );
  });

  it('has every id once, no new question has the id of one that is gone, and every question is counted', () => {
    fc.assert(
      fc.property(bank, bank, (before, file) => {
        const after = updatedQuestions(before, file);
        const { stay, added, gone } = questionChanges(before, file);
        const known = new Set(idsIn(before));
        expect(new Set(idsIn(after)).size).toBe(after.length);
        expect(after.map((question) => question.text)).toEqual(file.map((question) => question.text));
        expect(after.filter(({ id }) => known.has(id))).toHaveLength(stay);
        expect([stay + added, stay + gone]).toEqual([after.length, before.length]);
      }),
    );
  });
});

describe('a question stays itself', () => {
  const ANSWER = 'We send five percent of the traffic to the new version and watch the errors.';
  const canary = asked('old', 'What is a canary release?', ANSWER);

  it.each([
    ['with other punctuation and capitals', asked('new', 'what is a Canary Release', 'Something else.')],
    ['after a typing error was mended', asked('new', 'What is a canary relase?', ANSWER)],
    ['with some words more', asked('new', 'What exactly is a canary release, and why?', ANSWER)],
    [
      'when its answer grew too',
      asked('new', 'What’s a canary release?', `${ANSWER} Then we go on in steps.`),
    ],
    ['with a new answer', asked('new', 'What is a canary release?', 'A bird in a mine.')],
    ['in another section', asked('new', 'What is a canary release?', ANSWER, 'Rollout')],
    ['when it lost its answer', asked('new', 'What is a canary release then?', '')],
  ])('%s', (_, after) => {
    expect(one(canary, after)).toBe('old');
  });

  it('and no other one becomes it because it looks alike', () => {
    const before = asked('old', 'Explain supervised learning.', 'Labels teach the model what is right.');
    const after = asked('new', 'Explain unsupervised learning.', 'Clusters show up without any teacher.');
    expect(one(before, after)).not.toBe('old');
  });

  it('nor one about the same subject', () => {
    expect(one(canary, asked('new', 'What is a blue-green release?', 'Two halls, and a switch.'))).not.toBe(
      'old',
    );
  });

  it('among several of one text, by answer, then by section', () => {
    const before = [asked('a', 'Why?', 'Heat.', 'Tea'), asked('b', 'Why?', 'Cold.', 'Ice')];
    expect(
      idsIn(
        updatedQuestions(before, [asked('x', 'Why?', 'Cold.', 'Ice'), asked('y', 'Why?', 'Heat.', 'Tea')]),
      ),
    ).toEqual(['b', 'a']);
    expect(
      idsIn(
        updatedQuestions(before, [asked('x', 'Why?', 'Frost.', 'Ice'), asked('y', 'Why?', 'Fire.', 'Tea')]),
      ),
    ).toEqual(['b', 'a']);
  });
});
