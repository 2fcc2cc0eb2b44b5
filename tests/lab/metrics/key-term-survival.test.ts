import { describe, expect, it } from 'vitest';
import { parseAcceptLists, sumSurvival, termSurvival } from '../../../lab/metrics/key-term-survival';

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
  it('are kept, lost or invented', () => {
    const survival = termSurvival(
      terms,
      'We run CI CD behind an API.',
      'We run see I see D for 50 million predictions.',
    );
    expect(survival).toEqual({
      kept: [],
      lost: ['CI/CD', 'API'],
      invented: ['50M+ predictions'],
    });
  });

  it('are whole words in any spelling', () => {
    expect(termSurvival(terms, 'APIs', 'apis')).toEqual({ kept: [], lost: [], invented: [] });
    expect(termSurvival(terms, 'fifty million predictions', '50,000,000 predictions').kept).toEqual([
      '50M+ predictions',
    ]);
  });

  it('give recall and precision over all takes', () => {
    const { recall, precision } = sumSurvival([
      { kept: ['a', 'b', 'c'], lost: ['d'], invented: [] },
      { kept: [], lost: [], invented: ['e'] },
    ]);
    expect([recall, precision]).toEqual([0.75, 0.75]);
    expect(sumSurvival([])).toMatchObject({ recall: 1, precision: 1 });
  });
});
