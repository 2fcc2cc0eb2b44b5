import { expect, it } from 'vitest';
import { fillerMap } from '../../src/review/filler-map';
import { wordsOf } from '../../src/transcription/transcript';
import { transcriptOf } from './spoken';

const fillersOf = (text: string) => fillerMap(wordsOf(transcriptOf(text)));

it('tells where each filler is, a phrase as one', () => {
  expect(fillersOf('so, um, it is, you know, basically done')).toMatchObject([
    { text: 'um,', words: { first: 1, last: 1 }, startS: 0.5, endS: 0.9 },
    { text: 'you know,', words: { first: 4, last: 5 }, startS: 2, endS: 2.9 },
    { text: 'basically', words: { first: 6, last: 6 } },
  ]);
});

it('gives each a name of its own', () => {
  const ids = fillersOf('um uh um').map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
});

it('is empty where nothing fills time', () => {
  expect(fillersOf('we monitor drift')).toEqual([]);
});
