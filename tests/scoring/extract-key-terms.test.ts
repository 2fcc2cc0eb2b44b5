import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractionFigures } from '../../scripts/scoring/extraction-figures';
import { readLabelledAnswers } from '../../scripts/scoring/labelled-answers';
import { parseBank } from '../../src/bank/parse-bank';
import { extractKeyTerms } from '../../src/scoring/extract-key-terms';

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
  it('are what a reference of 162 terms asks for, far better than keyword extractors', () => {
    const { termsOf: reference } = readLabelledAnswers('tests/fixtures/scoring');
    const figures = extractionFigures((number) => {
      const question = mlops.questions.find((candidate) => candidate.number === number);
      return question === undefined ? [] : extractKeyTerms(mlops, question).map(({ term }) => term);
    }, reference);
    expect(figures.f1).toBeGreaterThan(0.7);
  });

  it.each(mlops.questions.map((question) => [question.number, question] as const))(
    'are 8–14 of 1–5 words with unique ids in question %i',
    (_number, question) => {
      const terms = extractKeyTerms(mlops, question);
      expect(terms.length).toBeGreaterThanOrEqual(8);
      expect(terms.length).toBeLessThanOrEqual(14);
      expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
      for (const { term } of terms) expect(term.split(/\s+/).length).toBeLessThanOrEqual(6);
      expect(new Set(terms.map(({ weight }) => weight))).toEqual(new Set([1, 2, 3]));
    },
  );

  it('keep a number with what it counts', () => {
    expect(termsOf('We serve 120 guests every evening and reduced food waste by 35%.')).toEqual(
      expect.arrayContaining([expect.stringContaining('120 guests'), expect.stringContaining('35%')]),
    );
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
