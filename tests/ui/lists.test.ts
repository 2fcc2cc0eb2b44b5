import { describe, expect, it } from 'vitest';
import type { AnswerBlock } from '../../src/bank/bank';
import type { Attempt, SpeechFigures } from '../../src/history/attempt';
import { byQuestion } from '../../src/ui/history/by-question';
import { answerGroups } from '../../src/ui/question/answer-groups';
import { practisedOf } from '../../src/ui/questions/practised';
import { speechSummary } from '../../src/ui/review/speech-summary';
import { draftOf, emptyDraft, termsOf } from '../../src/ui/terms/term-drafts';
import { bytesInWords, dayOf, momentOf, percent } from '../../src/words/figures';
import { attemptLine } from '../../src/words/score-words';

function attempt(id: string, number: number, coverage: number | null, createdAt = 0): Attempt {
  return {
    version: 1,
    id,
    bankId: 'mlops',
    question: { number, text: `Question ${number}`, section: 'One' },
    createdAt,
    takes: [],
    score: { scorer: '1', coverage, terms: [], meaning: true },
    verdicts: {},
  };
}

describe('what was practised', () => {
  it('shows the latest coverage there is and counts every answer', () => {
    const practised = practisedOf('mlops', [
      attempt('c', 6, null, 3),
      attempt('b', 6, 0.7, 2),
      attempt('a', 6, 0.2, 1),
    ]);
    expect(practised.get(6)).toEqual({ times: 3, lastAt: 3, coverage: 0.7 });
  });

  it('leaves other banks out', () => {
    expect(practisedOf('baking', [attempt('a', 6, 0.5)]).size).toBe(0);
  });
});

describe('history by question', () => {
  it('puts the question answered last first and keeps the order of answers', () => {
    const groups = byQuestion([attempt('c', 2, 1), attempt('b', 1, 1), attempt('a', 2, 1)]);
    expect(groups.map(({ question, attempts }) => [question.number, attempts.map(({ id }) => id)])).toEqual([
      [2, ['c', 'a']],
      [1, ['b']],
    ]);
  });
});

describe('the figures of an answer', () => {
  const speech = (wordsPerMinute: number, speakingS: number): SpeechFigures => ({
    wordsPerMinute,
    speakingS,
    pauses: [{ startS: 1, endS: 3 }],
    fillers: 1,
  });
  const take = (figures: SpeechFigures | null) => ({
    takeId: 't',
    durationS: 60,
    mimeType: 'audio/webm',
    levels: [],
    transcript: null,
    speech: figures,
  });

  it('add up over takes, the pace weighted by speaking time', () => {
    expect(speechSummary([take(speech(100, 30)), take(speech(160, 60))])).toEqual({
      durationS: 120,
      wordsPerMinute: 140,
      longPauses: 2,
      fillers: 2,
    });
  });

  it('claim no pace when nothing was measured', () => {
    expect(speechSummary([take(null)]).wordsPerMinute).toBeNull();
  });

  it('never show a missing score as zero', () => {
    expect(attemptLine(attempt('a', 1, null))).toBe('no key terms to score');
    expect(attemptLine({ ...attempt('a', 1, null), score: null })).toBe('not scored yet');
  });
});

describe('numbers in words', () => {
  const noon = new Date(2026, 2, 12, 12).getTime();

  it('call the days by their names', () => {
    expect(dayOf(noon - 3_600_000, noon)).toBe('today');
    expect(dayOf(new Date(2026, 2, 11, 23, 59).getTime(), noon)).toBe('yesterday');
    expect(dayOf(new Date(2026, 0, 2).getTime(), noon)).toBe('2 January');
    expect(dayOf(new Date(2025, 0, 2).getTime(), noon)).toBe('2 January 2025');
    expect(momentOf(noon, noon)).toBe('today at 12:00');
  });

  it('keep number and unit on one line', () => {
    expect(percent(0.714)).toBe('71\u00a0%');
    expect(bytesInWords(44_733_758)).toBe('44.7\u00a0MB');
    expect(bytesInWords(10_737_418_240)).toBe('10.7\u00a0GB');
  });
});

describe('a model answer', () => {
  const item = (text: string, ordinal: number | null): AnswerBlock => ({
    kind: 'item',
    label: null,
    text,
    ordinal,
    depth: 0,
  });

  it('joins neighbouring items to lists and keeps the order', () => {
    const groups = answerGroups([
      item('a', 1),
      item('b', 2),
      item('c', null),
      { kind: 'label', text: 'L' },
      item('d', 3),
    ]);
    expect(
      groups.map((group) => (group.kind === 'list' ? group.items.map(({ text }) => text).join('') : 'L')),
    ).toEqual(['ab', 'c', 'L', 'd']);
  });
});

describe('edited key terms', () => {
  const drift = {
    id: 'drift',
    term: 'drift',
    kind: 'concept',
    weight: 3,
    aliases: ['data drift'],
    nearMisses: ['draft'],
  } as const;

  it('come back as they were when nothing was changed', () => {
    expect(termsOf([draftOf(drift)])).toEqual([drift]);
  });

  it('keep the id of a renamed term, so that earlier verdicts still belong to it', () => {
    expect(termsOf([{ ...draftOf(drift), term: 'model drift' }])[0]).toMatchObject({
      id: 'drift',
      term: 'model drift',
    });
  });

  it('give a new term an id of its own, and leave empty rows out', () => {
    const added = { ...emptyDraft('x'), term: 'Drift', aliases: ' a, b ,, a ' };
    expect(termsOf([draftOf(drift), added, emptyDraft('y')])[1]).toMatchObject({
      id: 'drift-2',
      aliases: ['a', 'b'],
    });
  });
});
