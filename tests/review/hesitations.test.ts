import { describe, expect, it } from 'vitest';
import { hesitations } from '../../src/review/hesitations';
import { hitSpans } from '../../src/review/hit-spans';
import { scoreOf, takeOf } from './spoken';

/** Word n begins at n/2 s. */
const TEXT = 'we test with the Kolmogorov Smirnov test and then we retrain';
const HITS = [
  { term: 'Kolmogorov–Smirnov', verdict: 'said', words: [4, 5] },
  { term: 'retraining', verdict: 'said', words: [10, 10] },
] as const;

function hesitationsWith(pauses: readonly { startS: number; endS: number }[]) {
  const take = takeOf(TEXT, {
    speech: { wordsPerMinute: 100, speakingS: 5, fillers: 0, pauses },
  });
  return hesitations(hitSpans(scoreOf(HITS), [take.transcript]), [take]);
}

describe('a pause', () => {
  it('that ends at the first word of a term is a hesitation before it', () => {
    expect(hesitationsWith([{ startS: 0.7, endS: 1.95 }])).toEqual([
      { termId: 'kolmogorov-smirnov', term: 'Kolmogorov–Smirnov', take: 0, startS: 0.7, endS: 1.95 },
    ]);
  });

  it('counts when an article stands between, and when the word was heard to begin inside the silence', () => {
    expect(hesitationsWith([{ startS: 0.4, endS: 1.5 }])).toHaveLength(1);
    expect(hesitationsWith([{ startS: 1.2, endS: 2.4 }])).toHaveLength(1);
  });

  it('elsewhere says nothing about a term', () => {
    expect(hesitationsWith([{ startS: 2.9, endS: 4.1 }])).toEqual([]);
    expect(hesitationsWith([])).toEqual([]);
  });

  it('belongs to the first term after it', () => {
    expect(hesitationsWith([{ startS: 1, endS: 4.6 }]).map(({ termId }) => termId)).toEqual([
      'kolmogorov-smirnov',
    ]);
  });
});

it('a take that was not measured has no hesitations, and takes are told apart', () => {
  const [first, second] = [
    takeOf(TEXT, { speech: null }),
    takeOf(TEXT, {
      speech: { wordsPerMinute: 100, speakingS: 5, fillers: 0, pauses: [{ startS: 0.7, endS: 1.95 }] },
    }),
  ];
  const score = scoreOf([{ term: 'test', verdict: 'said', take: 1, words: [4, 5] }]);
  const spans = hitSpans(score, [first.transcript, second.transcript]);
  expect(hesitations(spans, [first, second])).toEqual([
    { termId: 'test', term: 'test', take: 1, startS: 0.7, endS: 1.95 },
  ]);
});
