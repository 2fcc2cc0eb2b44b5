import { readFileSync } from 'node:fs';
import { stemmer } from 'stemmer';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/bank/bank';
import type { KeyTerm } from '../../src/bank/key-term';
import { parseTermFile } from '../../src/bank/term-file';
import { modelSentenceOf } from '../../src/scoring/close/term-context';
import { unitsOf } from '../../src/scoring/model-answer';
import { builtInBank } from './built-in-bank';

const file: unknown = JSON.parse(
  readFileSync(new URL('../../public/banks/mlops.terms.json', import.meta.url), 'utf8'),
);
const curated = parseTermFile(file);

const FUNCTION_WORDS = new Set(
  'a an and by for from in is my of or than the to vs was were what with i how'.split(' '),
);

function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !FUNCTION_WORDS.has(word)).map((word) => stemmer(word)));
}

const normal = (wording: string) =>
  wording
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Every wording that counts for a term. */
const wordingsOf = ({ term, aliases }: KeyTerm) => [term, ...aliases].map(normal);

/** All of a model answer that can be scored, headings included. */
function answerText(question: Question): string {
  return unitsOf(question)
    .map(({ heading, text }) => `${heading} ${text}`)
    .join('\n');
}

describe.each(builtInBank.questions)('the key terms of question $number: $text', (question) => {
  const terms = curated.get(question.number) ?? [];

  it('are 8 to 14, at least two of them indispensable, none the same', () => {
    expect(terms.length).toBeGreaterThanOrEqual(8);
    expect(terms.length).toBeLessThanOrEqual(14);
    expect(terms.filter(({ weight }) => weight === 3).length).toBeGreaterThanOrEqual(2);
    expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
  });

  it('stand in the model answer, word by word', () => {
    const answer = stemsOf(answerText(question));
    const strangers = terms.flatMap(({ term }) =>
      [...stemsOf(term)].filter((stem) => !answer.has(stem)).map((stem) => [term, stem]),
    );
    expect(strangers).toEqual([]);
  });

  it('come from a sentence that can be shown', () => {
    expect(terms.filter((term) => modelSentenceOf(term.term, question, builtInBank) === null)).toEqual([]);
  });

  it('are no blanks to fill in', () => {
    const blanks = stemsOf(question.placeholders.join(' '));
    const text = stemsOf(answerText(question));
    const fromBlanks = terms.filter(({ term }) =>
      [...stemsOf(term)].some((stem) => blanks.has(stem) && !text.has(stem)),
    );
    expect(fromBlanks).toEqual([]);
  });

  it('have up to 5 words, 3 to 8 spoken wordings and at most 4 near misses', () => {
    for (const { term, aliases, nearMisses } of terms) {
      expect(term.split(' ').length, term).toBeLessThanOrEqual(5);
      expect(aliases.length, term).toBeGreaterThanOrEqual(3);
      expect(aliases.length, term).toBeLessThanOrEqual(8);
      expect(nearMisses.length, term).toBeLessThanOrEqual(4);
    }
  });

  it('share no wording with each other, and no near miss is a wording of its own term', () => {
    const all = terms.flatMap(wordingsOf);
    expect(all.filter((wording, index) => all.indexOf(wording) !== index)).toEqual([]);
    const contradictions = terms.filter((term) => {
      const wordings = wordingsOf(term);
      return term.nearMisses.some((near) => wordings.includes(normal(near)));
    });
    expect(contradictions).toEqual([]);
  });
});

describe('the term file of the built-in bank', () => {
  it('covers every question and no other', () => {
    expect([...curated.keys()]).toEqual(builtInBank.questions.map(({ number }) => number));
  });

  it('names each question as the bank does, so that a person can read it', () => {
    const { questions } = file as { questions: readonly { question: number; text: string }[] };
    expect(questions.map(({ text }) => text)).toEqual(builtInBank.questions.map(({ text }) => text));
  });

  it('has one term a line', () => {
    const text = readFileSync(new URL('../../public/banks/mlops.terms.json', import.meta.url), 'utf8');
    const lines = text.split('\n').filter((line) => line.includes('"term"'));
    expect(lines).toHaveLength([...curated.values()].flat().length);
  });
});
