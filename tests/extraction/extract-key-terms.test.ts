import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractionFigures } from '../../lab/scoring/extraction-figures';
import { readLabelledAnswers } from '../../lab/scoring/labelled-answers';
import { parseBank } from '../../src/bank/parse-bank';
import { extractKeyTerms } from '../../src/extraction/extract-key-terms';

const mlops = parseBank(readFileSync('public/banks/mlops.md', 'utf8'));

function termsOf(answer: string, title = 'How do you run the kitchen?'): readonly string[] {
  const bank = parseBank(
    `# Kitchen\n\n## 1. ${title}\n\n${answer}\n\n## 2. What do you cook on Sundays?\n\nMostly soup.\n`,
  );
  const [question] = bank.questions;
  if (question === undefined) throw new Error('No question was parsed');
  return extractKeyTerms(bank, question).map(({ term }) => term);
}

describe('key terms of a model answer', () => {
  const folder = 'tests/fixtures/scoring';
  it.each([
    ['questions 1–12', folder, 'public/banks/mlops.md', 0.7],
    ['questions 13–23', `${folder}/mlops-13-23`, 'public/banks/mlops.md', 0.7],
    ['a data analyst', `${folder}/data-analyst`, `${folder}/data-analyst/bank.md`, 0.62],
    ['an intensive care nurse', `${folder}/icu-nurse`, `${folder}/icu-nurse/bank.md`, 0.65],
  ])('are what a reference for %s asks for, far better than keyword extractors', (_, data, file, least) => {
    const { questions, ...bank } = parseBank(readFileSync(file, 'utf8'));
    const figures = extractionFigures((number) => {
      const question = questions.find((candidate) => candidate.number === number);
      return question ? extractKeyTerms({ ...bank, questions }, question).map(({ term }) => term) : [];
    }, readLabelledAnswers(data).termsOf);
    expect(figures.f1).toBeGreaterThan(least);
  });

  it.each(mlops.questions.map((question) => [question.number, question] as const))(
    'are 8–14 short ones with unique ids in question %i',
    (_number, question) => {
      const terms = extractKeyTerms(mlops, question);
      expect(terms.length).toBeGreaterThanOrEqual(8);
      expect(terms.length).toBeLessThanOrEqual(14);
      expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
      for (const { term } of terms) expect(term.split(/\s+/).length).toBeLessThanOrEqual(13);
      expect(new Set(terms.map(({ weight }) => weight))).toEqual(new Set([1, 2, 3]));
    },
  );

  it('keep a number with what it counts', () => {
    expect(termsOf('We serve 120 guests every evening and reduced food waste by 35%.')).toEqual(
      expect.arrayContaining([expect.stringContaining('120 guests'), expect.stringContaining('35%')]),
    );
  });

  it('keep a number with what it measures, across units that other trades use', () => {
    const terms = termsOf(
      '- Core temperature above 75 degrees\n- Swap the oil every two days\n- Two sets of steel knives\n- A 12-litre stock pot',
    );
    expect(terms).toEqual(
      expect.arrayContaining([
        'Core temperature above 75 degrees',
        'Swap the oil every two days',
        'Two sets of steel knives',
        '12-litre stock pot',
      ]),
    );
  });

  it('are actions where an answer tells what was done', () => {
    const bank = parseBank(
      '## 1. A guest fell ill. What did you do?\n\n- I called the inspector\n- We sealed the fridge\n- Never serve it again',
    );
    const [question] = bank.questions;
    if (question === undefined) throw new Error('No question was parsed');
    const terms = extractKeyTerms(bank, question);
    expect(terms.map(({ term, kind }) => [term, kind])).toEqual(
      expect.arrayContaining([
        ['called the inspector', 'action'],
        ['sealed the fridge', 'action'],
      ]),
    );
  });

  it('never begin or end with a word of grammar, nor run over a comma', () => {
    const bank = parseBank(
      '## 1. How do you plate?\n\nFirst the puree, then the fish on top of it, and in the end a spoon of warm butter with the herbs that I picked.',
    );
    for (const question of bank.questions) {
      for (const { term } of extractKeyTerms(bank, question)) {
        expect(term).not.toMatch(/,|^(?:the|of|and|in|a|then|on|with|that|I)\b|\b(?:the|of|and|a|that|I)$/);
      }
    }
  });

  it('include bold leads, names and acronyms', () => {
    const terms = termsOf(
      '- **Cold chain:** fish below four degrees\n- HACCP logs on the wall\n- Orders go through Lightspeed',
    );
    expect(terms).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/cold chain/i),
        expect.stringContaining('HACCP'),
        expect.stringContaining('Lightspeed'),
      ]),
    );
  });

  it('never come from code, blanks or small talk', () => {
    const terms = termsOf(
      "Great question! Here's my approach:\n\nI worked at [Restaurant Name] with seasonal menus.\n\n```python\nsecret_sauce = True\n```\n",
    );
    expect(terms.join(' | ')).not.toMatch(/great|question|approach|Restaurant|secret/i);
    expect(terms).toContain('seasonal menus');
  });

  it('are none for an answer that says nothing', () => {
    expect(termsOf('Yes, sure.')).toEqual([]);
  });
});
