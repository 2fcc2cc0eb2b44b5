import { describe, expect, it } from 'vitest';
import { classedWords } from '../../src/extraction/word-classes';

function classOf(word: string, text: string): string | undefined {
  return classedWords(text).find(({ start, end }) => text.slice(start, end) === word)?.class;
}

describe('a verb that is a noun as well', () => {
  it.each([
    ['dissolves', 'It is formed when a solid dissolves in a liquid.'],
    ['lacks', 'A void contract lacks legal force from the start.'],
    ['Traverse', 'Traverse the left subtree.'],
    ['ends', 'A counter-offer is a reply, which ends the original offer.'],
  ])('is read as a verb: %s', (word, text) => {
    expect(classOf(word, text)).toBe('v');
  });

  it.each([
    ['functions', 'Data members can be accessed from any member functions inside the class.'],
    ['Vitamin', 'Vitamin A deficiency'],
    ['systems', 'A business systems analyst'],
  ])('stays a noun: %s', (word, text) => {
    expect(classOf(word, text)).toBe('n');
  });
});
