import { describe, expect, it } from 'vitest';
import { keyTerm, score } from '../spoken';

/** The verdict on a term in a sentence of which some words were not heard clearly. */
async function verdictOn(term: string, text: string, doubted: string) {
  const unclear = new Set(doubted.split(' '));
  const places = text.split(' ').flatMap((word, at) => (unclear.has(word) ? [at] : []));
  const { terms } = await score(text, [keyTerm(term)], undefined, new Set(places));
  return terms[0];
}

describe('a denial that the recogniser doubts', () => {
  it.each([
    ['Kafka', 'We did not use Kafka for events.', 'not', 'not'],
    ['Kafka', "We didn't use Kafka for events.", "didn't", 'not'],
    ['Kafka', 'We never used Kafka for events.', 'never', 'never'],
    ['Kafka', 'We used Redis instead of Kafka for events.', 'instead', 'instead of'],
    ['Kafka', 'We used Redis instead of Kafka for events.', 'of', 'instead of'],
    ['Kafka', 'Kafka is what another team owns here.', 'team', 'another team'],
  ])('makes of "%s" a question: %s', async (term, text, doubted, by) => {
    expect((await verdictOn(term, text, ''))?.verdict).toBe('denied');
    expect(await verdictOn(term, text, doubted)).toMatchObject({
      verdict: 'missed',
      credit: 0.5,
      evidence: { reason: { kind: 'doubted', by } },
    });
  });

  it('asks nothing where the term is said elsewhere without it', async () => {
    const text = 'We did not use Kafka at first. Today Kafka carries all events.';
    expect((await verdictOn('Kafka', text, 'not'))?.verdict).toBe('said');
  });

  it('leaves a term said that is a negation itself', async () => {
    expect((await verdictOn('no downtime', 'There was no downtime at all.', 'no'))?.verdict).toBe('said');
  });
});
