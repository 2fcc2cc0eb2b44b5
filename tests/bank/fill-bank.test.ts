import { describe, expect, it } from 'vitest';
import { filledBank, filledTerms, isFilledTerm } from '../../src/bank/fill-bank';
import { parseBank } from '../../src/bank/parse-bank';
import type { Profile } from '../../src/bank/profile';

const profile: Profile = {
  id: 'p',
  name: 'Acme',
  company: 'Acme $& Sons',
  role: 'Engineer',
  date: null,
  facts: { 'location/industry': 'Berlin', 'mention value or mission': 'open source, green energy' },
};

const bankOf = (question: string, answer: string) =>
  parseBank(`# Bank\n\n### 1. ${question}\n\n${answer}\n`, { id: 'bank' });

const first = (bank: ReturnType<typeof bankOf>) => {
  const [question] = bank.questions;
  if (!question) throw new Error('the bank has no question');
  return question;
};

describe('a profile', () => {
  it('fills question and answer in any spelling of the blank, and leaves what it does not know', () => {
    const bank = bankOf(
      'Why [Company Name]?',
      'I like [company name] in [location/industry], and [mention something specific].',
    );
    const question = first(filledBank(bank, profile));
    expect(question.text).toBe('Why Acme $& Sons?');
    expect(question.answer[0]?.text).toBe('I like Acme $& Sons in Berlin, and [mention something specific].');
    expect(question.placeholders).toEqual(['mention something specific']);
  });

  it.each(['`[Company Name]`', '[Company Name](docs.md)', '[Company Name][1]', '[^1]', '- [x] done'])(
    'leaves %s as it is',
    (answer) => {
      const bank = bankOf('What is it?', `It is this.\n\n${answer}`);
      expect(filledBank(bank, profile)).toEqual(bank);
    },
  );

  it('makes terms of what stands in the answer, one of each part of an enumeration', () => {
    const question = first(
      bankOf('Why [Company Name]?', 'For [mention value or mission] in [location/industry].'),
    );
    const terms = filledTerms(question, profile);
    expect(terms.map(({ term }) => term)).toEqual(['open source', 'green energy', 'Berlin']);
    expect(new Set(terms.map(({ id }) => id)).size).toBe(3);
    expect(terms.every(isFilledTerm)).toBe(true);
  });

  it('makes no term of what is too long to be ticked off', () => {
    const question = first(bankOf('Why us?', 'Because [reason].'));
    const wordy = { ...profile, facts: { reason: 'they have been building very good things for years' } };
    expect(filledTerms(question, wordy)).toEqual([]);
  });
});
