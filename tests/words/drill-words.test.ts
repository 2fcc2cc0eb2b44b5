import { describe, expect, it } from 'vitest';
import { resultSentences } from '../../src/words/drill-words';
import { attemptOf } from '../fakes/practised-attempts';

describe('the spoken score', () => {
  it('names what was missed, essential terms first, and what was denied', () => {
    const attempt = attemptOf({
      terms: [
        { term: 'CI/CD', verdict: 'said' },
        { term: 'rollback', verdict: 'missed', weight: 1 },
        { term: 'data drift', verdict: 'missed', weight: 3 },
        { term: 'Kafka', verdict: 'denied' },
      ],
    });
    expect(resultSentences(attempt)).toBe(
      '1 of 4 key terms. Missed: data drift and rollback. Denied: Kafka.',
    );
  });

  it('says that nothing was missed, and that there was nothing to count', () => {
    expect(resultSentences(attemptOf({ covered: 10 }))).toBe('10 of 10 key terms. Nothing was missed.');
    expect(resultSentences(attemptOf({ terms: [] }))).toMatch(/nothing to count/);
  });
});
