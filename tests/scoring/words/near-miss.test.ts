import { describe, expect, it } from 'vitest';
import { keyTerm, score } from '../spoken';

const terms = [
  keyTerm('data versioning', {
    aliases: ['version the data'],
    nearMisses: ['model versioning', 'code versioning'],
  }),
  keyTerm('model versioning', {
    aliases: ['version the models'],
    nearMisses: ['data versioning', 'code versioning'],
  }),
];

async function saidIn(text: string): Promise<readonly string[]> {
  const { terms: scored } = await score(text, terms);
  return scored.filter(({ verdict }) => verdict === 'said').map(({ term }) => term);
}

describe('terms that are near misses of each other', () => {
  it.each([
    'You need data versioning and model versioning.',
    'You need model versioning and data versioning.',
    'You need data and model versioning.',
    'You need model and data versioning.',
    'You need code, data and model versioning.',
    'Versioning of data and models comes first.',
    'We version the data and the models.',
    'Data versioning, model versioning, and so on.',
  ])('are both said in "%s"', async (text) => {
    expect(await saidIn(text)).toEqual(['data versioning', 'model versioning']);
  });

  it.each([
    ['You need data versioning.', ['data versioning']],
    ['We do model versioning on the data platform.', ['model versioning']],
    ['The data team does code versioning.', []],
    ['The models come from code versioning of the data pipeline.', []],
  ])('are told apart in "%s"', async (text, said) => {
    expect(await saidIn(text)).toEqual(said);
  });
});
