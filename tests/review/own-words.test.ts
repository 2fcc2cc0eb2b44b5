import { describe, expect, it } from 'vitest';
import { ownWords, sentenceAround } from '../../src/review/own-words';
import type { Score, TermScore } from '../../src/scoring/score';
import { transcriptOf } from '../fakes/interview-effects';

const TEXT =
  'Well, it depends. And we log every run with its parameters, so that we can repeat it. I like that.';
const takes = [{ transcript: transcriptOf(TEXT) }];

function termOf(id: string, rest: Partial<TermScore>): TermScore {
  return { id, term: id, kind: 'concept', weight: 2, verdict: 'missed', evidence: null, ...rest };
}

const heardAt = (first: number, last: number): Pick<TermScore, 'verdict' | 'evidence'> => ({
  verdict: 'close',
  evidence: { take: 0, span: { first, last }, quote: '', reason: { kind: 'exact' } },
});

const scoreOf = (...terms: readonly TermScore[]): Score => ({
  scorer: '1',
  coverage: 0.5,
  meaning: true,
  terms,
});

describe('the words of the user that are praised', () => {
  it('are the sentence that made a point, without what begins it loosely', () => {
    expect(ownWords(scoreOf(termOf('tracking', heardAt(5, 7))), takes)).toEqual({
      term: 'tracking',
      quote: 'we log every run with its parameters, so that we can repeat it',
    });
  });

  it('made the weightiest point', () => {
    const score = scoreOf(
      termOf('light', { ...heardAt(1, 2), weight: 1 }),
      termOf('heavy', { ...heardAt(5, 7), weight: 3 }),
    );
    expect(ownWords(score, takes)?.term).toBe('heavy');
  });

  it('are none where nothing was said, a term was only named, or the words are gone', () => {
    expect(ownWords(scoreOf(termOf('missed', {})), takes)).toBeNull();
    expect(ownWords(scoreOf(termOf('named', { ...heardAt(5, 7), bare: true })), takes)).toBeNull();
    expect(ownWords(scoreOf(termOf('said', { ...heardAt(5, 7), credit: 0.5 })), takes)).toBeNull();
    expect(ownWords(scoreOf(termOf('gone', heardAt(50, 51))), takes)).toBeNull();
    expect(ownWords(scoreOf(termOf('gone', heardAt(5, 7))), [{ transcript: null }])).toBeNull();
  });
});

it('cuts a long sentence at both sides of the words that count', () => {
  const long = Array.from({ length: 60 }, (_, index) => `w${index}`).join(' ');
  const quote = sentenceAround({ take: 0, span: { first: 30, last: 31 } }, [
    { transcript: transcriptOf(long) },
  ]);
  expect(quote?.split(' ')).toHaveLength(16);
  expect(quote).toContain('w30 w31');
});
