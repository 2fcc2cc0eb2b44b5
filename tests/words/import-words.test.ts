import { expect, it } from 'vitest';
import { skippedSentence, unscoredReasonSentence } from '../../src/words/import-words';

it.each([
  ['markdown', 'no-answer', 'Asked without a score: nothing stands below it (line 4).'],
  ['csv', 'no-answer', 'Asked without a score: the cell of its answer is empty (line 4).'],
  ['anki-deck', 'no-answer', 'Asked without a score: its back is empty (note 4).'],
  ['csv', 'only-links', 'Asked without a score: its answer is only links (line 4).'],
] as const)(
  'a question without an answer says why, as its file has it: %s, %s',
  (format, unscored, sentence) => {
    expect(unscoredReasonSentence({ unscored, line: 4 }, format)).toBe(sentence);
  },
);

it.each([
  [{ line: 3, text: 'Basics', reason: 'contents' }, 'Line 3, table of contents: “Basics”'],
  [
    { file: 'a.md', line: 3, text: 'Basics', reason: 'contents' },
    'a.md, line 3, table of contents: “Basics”',
  ],
  [
    { file: 'a.png', line: 1, text: 'a.png', reason: 'other-file', others: 1 },
    'a.png and 1 more file like it, not a kind of file that holds questions',
  ],
  [
    { file: '../a.md', line: 1, text: '../a.md', reason: 'outside-path' },
    '../a.md, a path that leads out of the zip, not opened',
  ],
] as const)('what was left out is named with its place and the reason: %o', (skipped, sentence) => {
  expect(skippedSentence(skipped)).toBe(sentence);
});
