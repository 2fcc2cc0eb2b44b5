import { expect, it } from 'vitest';
import { typedTake } from '../../src/interview/attempt-from-take';
import { answerLength, suggestedLength } from '../../src/words/answer-length';
import { takeOf } from '../fakes/practised-attempts';

it('the length of an answer is its time or its words, with what was added apart', () => {
  const [spoken, typed] = [takeOf({ durationS: 62 }), typedTake('typed', 'We\nroll  back.')];
  expect(answerLength([spoken])).toBe('1:02');
  expect(answerLength([typed])).toBe('Typed, 3 words');
  expect(answerLength([spoken, spoken, spoken])).toBe('1:02 + 2:04 added');
  expect(answerLength([spoken, typed])).toBe('1:02 + 3 words typed');
  expect(answerLength([spoken, spoken, typed])).toBe('1:02 + 1:02 and 3 words typed');
  expect(answerLength([typed, typed])).toBe('Typed, 3 words + 3 words typed');
});

it.each([
  [3, 'About 15 seconds'],
  [40, 'About 45 seconds'],
  [52, 'About 45 seconds'],
  [58, 'About 1 minute'],
  [80, 'About 1½ minutes'],
  [118, 'About 2 minutes'],
])('%i seconds of a model answer are worth a plan of "%s"', (seconds, length) =>
  expect(suggestedLength(seconds)).toBe(length),
);
