import { expect, it } from 'vitest';
import type { Hesitation } from '../../src/review/hesitations';
import { pauseMap } from '../../src/review/pause-map';
import { pauseLength } from '../../src/words/figures';

const PAUSES = [
  { startS: 3, endS: 5.34 },
  { startS: 9, endS: 10.2 },
];
const take = { speech: { wordsPerMinute: 120, speakingS: 20, pauses: PAUSES, fillers: 0 } };
const drift: Hesitation = { termId: 'drift', term: 'drift', take: 1, startS: 3, endS: 5.34 };

it('tells of each pause of a take which terms came after it', () => {
  expect(pauseMap(take, 1, [drift]).map(({ before }) => before)).toEqual([[drift], []]);
});

it('keeps the terms of other takes out', () => {
  expect(pauseMap(take, 0, [drift]).flatMap(({ before }) => before)).toEqual([]);
});

it('is empty for a take that was not measured', () => {
  expect(pauseMap({ speech: null }, 0, [])).toEqual([]);
});

it('tells the length of a pause to a tenth of a second', () => {
  expect(pauseMap(take, 0, []).map(pauseLength)).toEqual(['2.3 s', '1.2 s']);
});
