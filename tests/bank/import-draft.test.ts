import { describe, expect, it } from 'vitest';
import {
  bankOfDraft,
  chosenCount,
  draftOf,
  mergedPair,
  withChoice,
  withMerged,
  withParted,
  withText,
} from '../../src/bank/import-draft';
import { parseBank } from '../../src/bank/parse-bank';

const TEA = parseBank(`# Tea

### 1. How do you make tea for [Guest Name]?

With hot water.

### 2. Which cup?

### 3. How long does it draw?

Three minutes.
`);
const draft = draftOf(TEA);
const [first = '', second = '', third = ''] = TEA.questions.map(({ id }) => id);
const texts = (of: typeof draft) => of.rows.map(({ question }) => question.text);

describe('the draft of an import', () => {
  it('is the bank as it was read while nothing is changed', () => {
    expect(bankOfDraft(TEA, draft)).toEqual(TEA);
  });

  it('leaves out what is not chosen, and the sections that are empty then', () => {
    const shorter = withChoice(withChoice(draft, false), true, second);
    expect(chosenCount(shorter)).toBe(1);
    expect(bankOfDraft(TEA, shorter).questions.map(({ id }) => id)).toEqual([second]);
  });

  it('gives the only section the new title, where the file had none', () => {
    const { title, sections, questions } = bankOfDraft(TEA, { ...draft, title: 'Tea at work' });
    expect([title, sections, questions[0]?.section]).toEqual(['Tea at work', ['Tea at work'], 'Tea at work']);
  });

  it('asks in other words under the same id, and finds the blanks in them', () => {
    const [row] = withText(draft, first, '  How do you make tea\n for [Company Name]? ').rows;
    expect(row?.question).toMatchObject({
      id: first,
      text: 'How do you make tea for [Company Name]?',
      placeholders: ['Company Name'],
    });
  });
});

describe('a question that is merged into the one before it', () => {
  it('becomes a part of its answer', () => {
    const [row] = withMerged(draft, second).rows;
    expect(row?.question.id).toBe(first);
    expect(row?.question.unscored).toBeUndefined();
    expect(row?.question.answer).toEqual([
      { kind: 'paragraph', label: null, text: 'With hot water.' },
      { kind: 'label', text: 'Which cup?' },
    ]);
  });

  it('is asked with it where that one has no answer, and answers for both', () => {
    const merged = withMerged(draft, third);
    expect(texts(merged)).toEqual(['How do you make tea for [Guest Name]?', 'Which cup?']);
    const question = merged.rows[1]?.question;
    expect(question?.given).toEqual([{ kind: 'paragraph', label: null, text: 'How long does it draw?' }]);
    expect(question?.answer).toEqual([{ kind: 'paragraph', label: null, text: 'Three minutes.' }]);
    expect([question?.unscored, question?.line]).toEqual([undefined, undefined]);
  });

  it('comes back alone, whatever was changed elsewhere', () => {
    const pair = mergedPair(draft, second);
    if (!pair) throw new Error('there is nothing to merge');
    const changed = withText(withMerged(draft, second), third, 'How long?');
    expect(texts(withParted(changed, pair))).toEqual([
      'How do you make tea for [Guest Name]?',
      'Which cup?',
      'How long?',
    ]);
  });

  it('stays where it is when it is the first', () => {
    expect(mergedPair(draft, first)).toBeNull();
    expect(withMerged(draft, first)).toBe(draft);
  });
});
