import { expect, it } from 'vitest';
import { typedTake } from '../../src/interview/attempt-from-take';
import { answerLength } from '../../src/words/answer-length';
import { takeOf } from '../fakes/practised-attempts';

it('the length of an answer is its time, its words, or both', () => {
  const [spoken, typed] = [takeOf({ durationS: 62 }), typedTake('typed', 'We\nroll  back.')];
  expect(answerLength([spoken, spoken])).toBe('2:04');
  expect(answerLength([typed])).toBe('Typed, 3 words');
  expect(answerLength([spoken, typed])).toBe('1:02 and 3 words typed');
});
