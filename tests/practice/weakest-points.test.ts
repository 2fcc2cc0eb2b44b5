import { expect, it } from 'vitest';
import { weakestPoints } from '../../src/practice/weakest-points';
import { attemptOf, bankOf, noon } from '../fakes/practised-attempts';

const bank = bankOf(3);
const names = (attempts: Parameters<typeof weakestPoints>[1], most = 5) =>
  weakestPoints(bank, attempts, most).map(({ question, term }) => `${question.number} ${term.term}`);

it('names what the latest answers lack, the weightiest first, then the latest answered', () => {
  const attempts = [
    attemptOf({ question: 1, at: noon(), terms: [{ term: 'old', verdict: 'missed', weight: 3 }] }),
    attemptOf({
      question: 2,
      at: noon(1),
      terms: [
        { term: 'detail', verdict: 'missed' },
        { term: 'said', verdict: 'said', weight: 3 },
      ],
    }),
    attemptOf({
      question: 1,
      at: noon(2),
      terms: [
        { term: 'denied', verdict: 'denied', weight: 3 },
        { term: 'small', verdict: 'missed' },
      ],
    }),
  ];
  expect(names(attempts)).toEqual(['1 denied', '1 small', '2 detail']);
  expect(names(attempts.toReversed(), 2)).toEqual(['1 denied', '1 small']);
});

it('names nothing of another bank, nor of a question that is gone', () => {
  const terms = [{ term: 'a', verdict: 'missed' }] as const;
  expect(names([attemptOf({ question: 1, at: noon(), bankId: 'other', terms })])).toEqual([]);
  expect(names([attemptOf({ question: 9, at: noon(), terms })])).toEqual([]);
});
