import { expect, it } from 'vitest';
import { compareAttempts } from '../../src/review/compare-attempts';
import { changeSentence, difference } from '../../src/words/change-words';
import { attemptOf, takeOf } from '../review/spoken';

function sentenceFor(before: readonly string[], after: readonly string[]): string {
  const of = (said: readonly string[]) =>
    attemptOf(
      [takeOf('words')],
      ['CI/CD', 'drift', 'rollback'].map((term) => ({
        term,
        verdict: said.includes(term) ? 'said' : 'missed',
      })),
    );
  return changeSentence(compareAttempts(of(before), of(after)));
}

it('names what came and what went, and leaves out what did not happen', () => {
  expect(sentenceFor([], ['CI/CD', 'drift'])).toBe('2 terms gained.');
  expect(sentenceFor(['CI/CD'], [])).toBe('1 term lost.');
  expect(sentenceFor(['CI/CD'], ['drift'])).toBe('1 term gained, 1 lost.');
  expect(sentenceFor(['CI/CD'], ['CI/CD'])).toBe('Both answers cover the same terms.');
});

it('shows a difference only between two figures that differ', () => {
  expect(difference({ from: 40, to: 71 })).toBe('+31');
  expect(difference({ from: 150, to: 110 })).toBe('−40');
  expect(difference({ from: 3, to: 3 })).toBeNull();
  expect(difference({ from: null, to: 3 })).toBeNull();
});
