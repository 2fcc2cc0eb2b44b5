import { describe, expect, it } from 'vitest';
import type { DrillEnd } from '../../src/interview/drill';
import { drillWords, resultSentences } from '../../src/words/drill-words';
import { attemptOf } from '../fakes/practised-attempts';

describe('the spoken score', () => {
  it('names what was missed, essential terms first, and what was denied', () => {
    const attempt = attemptOf({
      terms: [
        { term: 'CI/CD', verdict: 'said', weight: 3 },
        { term: 'rollback', verdict: 'missed', weight: 1 },
        { term: 'data drift', verdict: 'missed', weight: 3 },
        { term: 'Kafka', verdict: 'denied' },
      ],
    });
    expect(resultSentences(attempt)).toBe(
      '1 of 4 key terms. Missed: data drift and rollback. Denied: Kafka.',
    );
  });

  it('names three at most: what was denied, then the weightiest that was missed', () => {
    const said = ['s', 't', 'u'].map((term) => ({ term, verdict: 'said' as const }));
    const missed = ['a', 'b', 'c', 'd', 'e'].map((term) => ({ term, verdict: 'missed' as const }));
    expect(resultSentences(attemptOf({ terms: [...said, ...missed] }))).toBe(
      '3 of 8 key terms. Missed: a, b, c and 2 more.',
    );
    const denied = ['x', 'y', 'z'].map((term) => ({ term, verdict: 'denied' as const }));
    expect(resultSentences(attemptOf({ terms: [...said, ...missed, ...denied] }))).toBe(
      '3 of 11 key terms. Missed: a and 4 more. Denied: x, y and 1 more.',
    );
  });

  it('begins a first go with what to say next time, not with a figure', () => {
    const missed = ['a', 'b', 'c', 'd'].map((term) => ({ term, verdict: 'missed' as const }));
    expect(resultSentences(attemptOf({ terms: missed }))).toBe('A first go. Next time: a, b, c and 1 more.');
    expect(drillWords.finished([attemptOf({ terms: missed })], endOf({ asked: 1, of: 1 }))).toBe(
      'That was the last question. You answered 1 of 1.',
    );
  });

  it('sums up a drill', () => {
    const answers = [attemptOf({ covered: 10 }), attemptOf({ terms: [{ term: 'a', verdict: 'missed' }] })];
    expect(drillWords.finished(answers, endOf({}))).toBe(
      'That was the last question. You answered 2 of 3, and covered 10 of 11 key terms.',
    );
    expect(drillWords.finished([], endOf({}))).toBe('That was the last question. You answered none of them.');
    expect(drillWords.finished([], endOf({ asked: 2 }))).toBe(
      'You ended the drill. You answered none of them.',
    );
  });

  it('tells the end without figures as long as answers are still being transcribed', () => {
    expect(drillWords.finished([], endOf({ unheard: 1 }))).toBe(
      'That was the last question. 1 answer is still being transcribed …',
    );
    expect(drillWords.finished([], endOf({ unheard: 2, asked: 2 }))).toBe(
      'You ended the drill. 2 answers are still being transcribed …',
    );
  });

  it('tells where an answer is that could not be transcribed', () => {
    expect(drillWords.finished([], endOf({ kept: 1 }))).toBe(
      'That was the last question. You answered none of them. 1 answer could not be transcribed, and waits on the page of all questions to be recovered.',
    );
  });

  it('says that nothing was missed, and that there was nothing to compare with', () => {
    expect(resultSentences(attemptOf({ covered: 10 }))).toBe('10 of 10 key terms. Nothing was missed.');
    expect(resultSentences(attemptOf({ terms: [] }))).toMatch(/nothing to compare it with/);
  });
});

function endOf(end: Partial<DrillEnd>): DrillEnd {
  return { unheard: 0, kept: 0, asked: 3, of: 3, ...end };
}
