import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/bank/bank';
import { parseBank } from '../../src/bank/parse-bank';
import { answerOf, draftOf, questionOfDraft } from '../../src/bank/question-draft';
import { AppError } from '../../src/base/app-error';

const bank = parseBank(readFileSync('public/banks/mlops.md', 'utf8'));
const fresh = { id: 'new', number: 1 };
const draft = { text: 'How do you bake?', section: 'Bread', given: '', answer: '' };

describe('a question as it is typed', () => {
  it('is the same question when nothing was typed', () => {
    for (const question of bank.questions) {
      expect(questionOfDraft(draftOf(question), question)).toEqual(question);
    }
  });

  it('reads Markdown as lists, steps, labels and code', () => {
    const answer = '##### Steps\n\n1. **Mix:** flour\n2. Bake\n\n```py\nbake()\n```';
    expect(questionOfDraft({ ...draft, answer }, fresh).answer).toEqual([
      { kind: 'label', text: 'Steps' },
      { kind: 'item', label: 'Mix', text: 'flour', ordinal: 1, depth: 0 },
      { kind: 'item', label: null, text: 'Bake', ordinal: 2, depth: 0 },
      { kind: 'code', language: 'py', text: 'bake()' },
    ]);
  });

  it('guesses nothing: a “TODO”, a question or a label is an answer as typed', () => {
    const { answer, unscored } = questionOfDraft({ ...draft, answer: 'TODO' }, fresh);
    expect(answer).toEqual([{ kind: 'paragraph', label: null, text: 'TODO' }]);
    expect(unscored).toBeUndefined();
  });

  it('is only asked without an answer, and with one of code alone', () => {
    expect(questionOfDraft(draft, fresh)).toMatchObject({ answer: [], unscored: 'no-answer' });
    expect(questionOfDraft({ ...draft, answer: '```\nbake()\n```' }, fresh).unscored).toBe('only-code');
  });

  it('is scored once it has an answer', () => {
    const asked: Question = { ...questionOfDraft(draft, fresh), unscored: 'placeholder', line: 7 };
    const { unscored, line } = questionOfDraft({ ...draftOf(asked), answer: 'By heat.' }, asked);
    expect([unscored, line]).toEqual([undefined, undefined]);
    expect(questionOfDraft({ ...draftOf(asked), text: 'Why?' }, asked).unscored).toBe('placeholder');
  });

  it('finds blanks in question and answer, but none in code', () => {
    const { placeholders } = questionOfDraft(
      { ...draft, text: 'Why [Company Name]?', answer: 'For [my reason] and `list[index]`, `[x]`.' },
      fresh,
    );
    expect(placeholders).toEqual(['Company Name', 'my reason']);
  });

  it('takes a bracket of code in a question for no blank after its other words were changed', () => {
    const asked = { ...questionOfDraft(draft, fresh), text: 'What is [index] here?' };
    expect(
      questionOfDraft({ ...draftOf(asked), text: 'What does [index] do here?' }, asked).placeholders,
    ).toEqual([]);
  });

  it('shows no markup of the web and fetches no picture', () => {
    const { answer } = answerOf(
      '<script>alert(1)</script>![x](https://example.com/a.png)\n\n<b onclick="x()">Bold</b> [link](javascript:alert(1))',
    );
    expect(JSON.stringify(answer)).not.toMatch(/script|onclick|example\.com/);
  });

  it('refuses what is nested too deep, and says so', () => {
    expect(() => answerOf(`${'> '.repeat(60)}x`)).toThrow(AppError);
    expect(() => answerOf('*a '.repeat(30_000))).not.toThrow(RangeError);
  });
});
