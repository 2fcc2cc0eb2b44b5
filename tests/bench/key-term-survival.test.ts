import { describe, expect, it } from 'vitest';
import { parseAcceptLists, sumSurvival, termSurvival } from './key-term-survival';

const terms =
  parseAcceptLists([
    {
      question: 6,
      terms: [
        { id: 'ci-cd', term: 'CI/CD', accept: ['CI CD'] },
        { id: 'api', term: 'API', accept: [] },
        { id: 'scale', term: '50M+ predictions', accept: ['fifty million predictions'] },
      ],
    },
  ]).get(6) ?? [];

describe('key terms that survive transcription', () => {
  it('are counted as kept, lost and invented', () => {
    const survival = termSurvival(
      terms,
      'We run CI CD behind an API.',
      'We run see I see D for 50 million predictions.',
    );
    expect(survival).toEqual({ kept: 0, lost: 2, invented: 1 });
  });

  it('are whole words in any spelling', () => {
    expect(termSurvival(terms, 'APIs', 'apis')).toEqual({ kept: 0, lost: 0, invented: 0 });
    expect(termSurvival(terms, 'fifty million predictions', '50,000,000 predictions').kept).toBe(1);
  });

  it('give recall and precision over all takes', () => {
    const { recall, precision } = sumSurvival([
      { kept: 3, lost: 1, invented: 0 },
      { kept: 0, lost: 0, invented: 1 },
    ]);
    expect([recall, precision]).toEqual([0.75, 0.75]);
    expect(sumSurvival([])).toMatchObject({ recall: 1, precision: 1 });
  });
});
