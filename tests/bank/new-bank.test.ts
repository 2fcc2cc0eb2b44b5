import { describe, expect, it } from 'vitest';
import { bankOfLines } from '../../src/bank/new-bank';

describe('a bank that is typed', () => {
  it('has a question a line, in their order, without answers', () => {
    const bank = bankOfLines('Work', 'Why do you want to leave?\n\n  What   failed? \n');
    expect(bank).toMatchObject({ title: 'Work', sections: ['Work'] });
    expect(bank?.questions).toMatchObject([
      { number: 1, text: 'Why do you want to leave?', section: 'Work', answer: [], unscored: 'no-answer' },
      { number: 2, text: 'What failed?' },
    ]);
  });

  it('drops what lists put before a question, and nothing of the question', () => {
    const texts = (lines: string) => bankOfLines('Work', lines)?.questions.map(({ text }) => text);
    expect(texts('- One?\n* Two?\n3. Three?\n4) Four?\nQ5: Five?\nQuestion 6. Six?')).toEqual([
      'One?',
      'Two?',
      'Three?',
      'Four?',
      'Five?',
      'Six?',
    ]);
    expect(texts('5 years from now?\n2024 was hard?\n-1 or 1?')).toEqual([
      '5 years from now?',
      '2024 was hard?',
      '-1 or 1?',
    ]);
  });

  it('takes a question once, and knows its blanks', () => {
    const bank = bankOfLines('Work', 'Why [Company Name]?\nWhy [Company Name]?');
    expect(bank?.questions).toMatchObject([{ text: 'Why [Company Name]?', placeholders: ['Company Name'] }]);
  });

  it('gives every question an id of its own', () => {
    const bank = bankOfLines('Work', 'Why?\nWhy!\nWarum?');
    expect(new Set(bank?.questions.map(({ id }) => id)).size).toBe(3);
  });

  it('is none without a question', () => {
    expect(bankOfLines('Work', ' \n - \n')).toBeNull();
  });
});
