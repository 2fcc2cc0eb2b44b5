import { expect, it } from 'vitest';
import { changesSentence } from '../../src/words/clash-words';

it.each([
  [{ stay: 18, added: 3, gone: 2 }, '18 questions stay, 3 new, 2 gone; their answers stay in History.'],
  [{ stay: 1, added: 0, gone: 1 }, '1 question stays, 1 gone; its answers stay in History.'],
  [{ stay: 18, added: 0, gone: 0 }, '18 questions stay.'],
])('an update says what it does to the questions: %o', (changes, sentence) => {
  expect(changesSentence(changes)).toBe(sentence);
});
