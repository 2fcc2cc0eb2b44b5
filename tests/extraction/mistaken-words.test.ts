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
    ['feature', 'Modern kitchens feature new risks for young staff.'],
    ['monitor', 'Nurses monitor blood pressure in the ward.'],
    ['need', 'need porters on every floor'],
    ['Simplifies', 'Simplifies billing and payroll of small firms.'],
    ['points', 'It is the shelf that its label points to.'],
  ])('is read as a verb: %s', (word, text) => {
    expect(classOf(word, text)).toBe('v');
  });

  it.each([
    ['functions', 'Data members can be accessed from any member functions inside the class.'],
    ['Vitamin', 'Vitamin A deficiency'],
    ['systems', 'A business systems analyst'],
    ['kitchens', 'Modern kitchens feature new risks for young staff.'],
    ['Uses', 'Uses of vinegar are: cleaning and cooking.'],
    ['Batch', 'Batch baking reduces the cost of heating.'],
    ['time', 'The bell rings every time a guest arrives.'],
    ['signal', 'The tractors stay within signal range.'],
    ['model', 'A ledger is considered a simple model.'],
    ['Power', 'Power Consumption: the oven draws less at night.'],
    ['disconnect', 'A call begins with connect and disconnect.'],
  ])('stays a noun: %s', (word, text) => {
    expect(classOf(word, text)).toBe('n');
  });
});
