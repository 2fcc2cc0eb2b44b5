import { expect, it } from 'vitest';
import { compareAttempts } from '../../src/review/compare-attempts';
import { changeSentence, difference, sinceLastTime, trendSentence } from '../../src/words/change-words';
import { attemptOf, takeOf } from '../review/spoken';

function sentenceFor(
  before: readonly string[],
  after: readonly string[],
  words: typeof sinceLastTime = changeSentence,
): string | null {
  const of = (said: readonly string[]) =>
    attemptOf(
      [takeOf('words')],
      ['CI/CD', 'drift', 'rollback'].map((term) => ({
        term,
        verdict: said.includes(term) ? 'said' : 'missed',
      })),
    );
  return words(compareAttempts(of(before), of(after)));
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

it('tells what changed since last time, the good first', () => {
  expect(sentenceFor(['drift'], ['CI/CD', 'drift'], sinceLastTime)).toBe(
    'Since last time: 1 term gained, 1 kept.',
  );
  expect(sentenceFor(['drift'], ['drift'], sinceLastTime)).toBe('You kept all that you said last time.');
  expect(sentenceFor([], [], sinceLastTime)).toBe('Nothing new since last time yet.');
});

it('says that nothing can be compared where no term was counted in both', () => {
  const unscored = attemptOf([takeOf('words')], []);
  expect(changeSentence(compareAttempts(unscored, unscored))).toBe(
    'No term was counted in both answers. Compare how they sounded.',
  );
  expect(sinceLastTime(compareAttempts(unscored, unscored))).toBeNull();
});

it('sends to no sound where an answer was typed', () => {
  const typed = attemptOf(
    [{ kind: 'typed', takeId: 'typed', transcript: { segments: [], madeBy: { kind: 'edited' } } }],
    [],
  );
  const spoken = attemptOf([takeOf('words')], []);
  expect(changeSentence(compareAttempts(typed, spoken))).toBe(
    'No term was counted in both answers. Open them to read one after the other.',
  );
});

it('tells a trend in points', () => {
  expect(trendSentence({ from: 0.4, to: 0.58 })).toBe('18 points up');
  expect(trendSentence({ from: 0.41, to: 0.4 })).toBe('1 point down');
  expect(trendSentence({ from: 0.4, to: 0.4 })).toBe('as the time before');
  expect(trendSentence({ from: null, to: 0.4 })).toBe('no trend yet');
});
