import { describe, expect, it } from 'vitest';
import type { AnswerBlock } from '../../src/bank/bank';
import type { Attempt } from '../../src/history/attempt';
import { summaryOf } from '../../src/history/attempt-summary';
import { byQuestion } from '../../src/ui/history/by-question';
import { answerGroups } from '../../src/ui/question/answer-groups';
import { practisedOf, weakestPoint } from '../../src/ui/questions/practised';
import { draftOf, emptyDraft, termsOf } from '../../src/ui/terms/term-drafts';
import { attemptLine } from '../../src/words/score-words';

function attempt(id: string, number: number, coverage: number | null, createdAt = 0): Attempt {
  return {
    version: 3,
    id,
    bankId: 'mlops',
    question: { id: `q${number}`, number, text: `Question ${number}`, section: 'One' },
    createdAt,
    takes: [],
    score: { scorer: '1', coverage, terms: [], meaning: true },
    verdicts: {},
  };
}

function stored(...attempts: readonly Attempt[]) {
  return { attempts, summaries: attempts.map(summaryOf) };
}

describe('what was practised', () => {
  it('shows the latest coverage there is and counts every answer', () => {
    const answers = stored(attempt('c', 6, null, 3), attempt('b', 6, 0.7, 2), attempt('a', 6, 0.2, 1));
    const practised = practisedOf('mlops', answers);
    expect(practised.get('q6')).toMatchObject({ times: 3, lastAt: 3, score: { coverage: 0.7 }, before: 0.2 });
  });

  it('shows no coverage of an answer that is not read yet', () => {
    const { summaries } = stored(attempt('a', 6, 0.7, 1));
    const practised = practisedOf('mlops', { summaries, attempts: [] });
    expect(practised.get('q6')).toEqual({ times: 1, lastAt: 1, score: null, before: null });
  });

  it('names the weightiest point of a weak answer alone', () => {
    const term = (name: string, weight: 1 | 3, verdict: 'said' | 'missed') =>
      ({ id: name, term: name, kind: 'concept', weight, verdict, evidence: null }) as const;
    const terms = [term('logs', 1, 'missed'), term('rollback', 3, 'missed'), term('tests', 3, 'said')];
    const answered = (coverage: number) => {
      const score = { scorer: '1', coverage, terms, meaning: true };
      return { times: 1, lastAt: 0, score, before: null };
    };
    expect(weakestPoint(answered(0.4))).toBe('rollback');
    expect(weakestPoint(answered(0.9))).toBeNull();
    expect(weakestPoint({ ...answered(0), score: null })).toBeNull();
  });

  it('leaves other banks out', () => {
    expect(practisedOf('baking', stored(attempt('a', 6, 0.5))).size).toBe(0);
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
  it('never show a missing score as zero', () => {
    expect(attemptLine(attempt('a', 1, null))).toBe('without a score');
    expect(attemptLine({ ...attempt('a', 1, null), score: null })).toBe('not scored yet');
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

  it('keep wordings with commas and quotation marks whole', () => {
    const told = { ...drift, aliases: ['first, a few users', 'so-called "drift"', 'b'] };
    expect(termsOf([draftOf(told)])).toEqual([told]);
  });

  it('are without what was removed', () => {
    expect(termsOf([{ ...draftOf(drift), removed: true }])).toEqual([]);
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
