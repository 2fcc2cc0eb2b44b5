import { describe, expect, it } from 'vitest';
import type { ReportQuestion } from '../../../src/mock/report/report';
import { sinceLast } from '../../../src/mock/report/since-last';
import type { Verdict } from '../../../src/scoring/score';
import { sinceLastSentence } from '../../../src/words/mock-report/report-sentences';

const asked = (text: string, verdicts: readonly Verdict[]): ReportQuestion => ({
  ...{
    number: 1,
    text,
    section: 's',
    outcome: 'answered',
    attemptId: 'a',
    coverage: null,
    lacks: [],
    followUp: null,
  },
  speech: { seconds: 0, wordsPerMinute: null, pauses: 0, pausedS: 0, longestPauseS: 0 },
  terms: verdicts.map((verdict, index) => ({
    ...{ id: `${index}`, term: 't', kind: 'concept', weight: 1, verdict, quote: null, sound: null },
  })),
});

describe('an interview beside the one before', () => {
  it('is compared by the questions that both asked', () => {
    const before = { questions: [asked('Why?', ['missed', 'missed', 'close']), asked('Who?', ['said'])] };
    const now = { questions: [asked('Why?', ['said', 'missed', 'close']), asked('How?', ['missed'])] };
    expect(sinceLast(now, before)).toEqual({ questions: 1, terms: 3, coveredBefore: 1, coveredNow: 2 });
  });

  it('is not compared by what was skipped or has no score', () => {
    const before = { questions: [asked('Why?', ['said']), asked('How?', [])] };
    const skipped: ReportQuestion = { ...asked('Why?', ['missed']), outcome: 'skipped' };
    expect(sinceLast({ questions: [skipped, asked('How?', [])] }, before)).toBeNull();
  });

  it('says what changed, or that nothing did', () => {
    const change = { questions: 3, terms: 30, coveredBefore: 9, coveredNow: 14 };
    expect(sinceLastSentence(change)).toBe(
      'On the 3 questions that your last interview asked, too: 14 of 30 key terms, before 9.',
    );
    expect(sinceLastSentence({ ...change, questions: 1, coveredBefore: 14 })).toBe(
      'On the one question that your last interview asked, too: 14 of 30 key terms, as many as before.',
    );
  });
});
