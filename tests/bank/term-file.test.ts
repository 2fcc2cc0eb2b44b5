import { describe, expect, it } from 'vitest';
import { parseTermFile } from '../../src/bank/term-file';
import { AppError } from '../../src/base/app-error';

const fileOf = (...terms: readonly unknown[]) => ({ version: 1, questions: [{ question: 6, terms }] });

function troubleOf(value: unknown) {
  try {
    parseTermFile(value);
  } catch (error) {
    return error instanceof AppError ? { code: error.code, ...error.details } : error;
  }
  return null;
}

describe('a term file', () => {
  it('needs no more than the terms themselves', () => {
    expect(parseTermFile(fileOf({ term: 'CI/CD for ML' })).get(6)).toEqual([
      { id: 'ci-cd-for-ml', term: 'CI/CD for ML', kind: 'concept', weight: 2, aliases: [], nearMisses: [] },
    ]);
  });

  it('keeps what it says about a term', () => {
    const term = {
      id: 'x',
      term: 'PSI',
      kind: 'metric',
      weight: 3,
      aliases: ['P S I'],
      nearMisses: ['CSI'],
    };
    expect(parseTermFile(fileOf(term)).get(6)).toEqual([term]);
  });

  it.each([
    ['not an object', 'terms', ''],
    ['of an unknown version', { ...fileOf(), version: 2 }, 'version'],
    ['with an empty term', fileOf({ term: ' ' }), 'questions.0.terms.0.term'],
    ['with a weight of 4', fileOf({ term: 'a' }, { term: 'b', weight: 4 }), 'questions.0.terms.1.weight'],
    ['with the same term twice', fileOf({ term: 'a' }, { term: 'A' }), 'questions.0.terms'],
    [
      'with the same question twice',
      { version: 1, questions: [...fileOf().questions, ...fileOf().questions] },
      'questions',
    ],
  ])('%s is refused, and the place is named', (_, value, where) => {
    expect(troubleOf(value)).toEqual({ code: 'bank-unreadable', problem: 'not-a-term-file', line: 1, where });
  });
});
