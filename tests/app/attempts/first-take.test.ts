import { expect, it } from 'vitest';
import { firstTakeOf } from '../../../src/app/attempts/first-take';
import type { Attempt } from '../../../src/history/attempt';
import type { TermScore } from '../../../src/scoring/score';
import { attemptOf, takeOf } from '../../fakes/fresh-history';

function termOf(id: string, take: number | null): TermScore {
  return {
    id,
    term: id,
    kind: 'concept',
    weight: 1,
    verdict: take === null ? 'missed' : 'said',
    credit: take === null ? 0 : 1,
    evidence:
      take === null ? null : { take, span: { first: 0, last: 0 }, quote: id, reason: { kind: 'exact' } },
  };
}

const added: Attempt = attemptOf('one', {
  takes: [takeOf('first'), takeOf('second')],
  score: {
    scorer: '1',
    coverage: 2 / 3,
    meaning: true,
    terms: [termOf('a', 0), termOf('b', 1), termOf('c', null)],
  },
});

it('is the answer without what an addition brought', () => {
  const first = firstTakeOf(added);
  expect(first.takes.map(({ takeId }) => takeId)).toEqual(['first']);
  expect(first.score?.terms.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['a', 'said'],
    ['b', 'missed'],
    ['c', 'missed'],
  ]);
  expect(first.score?.coverage).toBeCloseTo(1 / 3);
});

it('is the answer itself when nothing was added', () => {
  const single = attemptOf('two');
  expect(firstTakeOf(single)).toBe(single);
});
