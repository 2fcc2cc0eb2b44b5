import { describe, expect, it } from 'vitest';
import { hitSpans, spansOfTake } from '../../src/review/hit-spans';
import { scoreOf, transcriptOf } from './spoken';

const FIRST = transcriptOf('So we use CI CD and we watch for model drift.');
const GAP = transcriptOf('I forgot data versioning.');

const score = scoreOf([
  { term: 'model drift', verdict: 'said', take: 0, words: [8, 9] },
  { term: 'CI/CD', verdict: 'said', take: 0, words: [3, 4] },
  { term: 'data versioning', verdict: 'close', take: 1, words: [2, 3] },
  { term: 'rollback', verdict: 'missed' },
]);

describe('the spans of the hits', () => {
  it('lie around the words that were said, in order of takes and time', () => {
    const spans = hitSpans(score, [FIRST, GAP]);
    expect(spans.map(({ term, take }) => [term, take])).toEqual([
      ['CI/CD', 0],
      ['model drift', 0],
      ['data versioning', 1],
    ]);
    expect(spans[0]).toMatchObject({ spokenS: 1.5, words: { first: 3, last: 4 }, verdict: 'said' });
    expect(spans[0]?.startS).toBeCloseTo(1.3);
    expect(spans[0]?.endS).toBeCloseTo(2.6);
  });

  it('can be asked take by take', () => {
    expect(spansOfTake(hitSpans(score, [FIRST, GAP]), 1).map(({ term }) => term)).toEqual([
      'data versioning',
    ]);
  });

  it('never begin before the take', () => {
    const [span] = hitSpans(scoreOf([{ term: 'so', verdict: 'said', take: 0, words: [0, 0] }]), [FIRST]);
    expect(span?.startS).toBe(0);
  });

  it('are missing where the transcript is missing or its words are gone', () => {
    expect(hitSpans(score, [null, null])).toEqual([]);
    expect(hitSpans(score, [transcriptOf('So we'), GAP]).map(({ term }) => term)).toEqual([
      'data versioning',
    ]);
  });
});
