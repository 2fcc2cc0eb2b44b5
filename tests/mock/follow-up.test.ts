import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TermKind } from '../../src/bank/key-term';
import { parseTermFile } from '../../src/bank/term-file';
import { type AskedBy, followUpQuestion, followUpTo } from '../../src/mock/follow-up';
import { modelPlaceOf } from '../../src/scoring/close/term-context';
import { builtInBank } from '../bank/built-in-bank';
import { attemptOf, type TermInput } from '../fakes/practised-attempts';

const first = () => 0;
const scoreOf = (terms: readonly TermInput[]) => {
  const { score } = attemptOf({ terms });
  if (!score) throw new Error('The attempt has no score');
  return score;
};

const stated = (
  written: string,
  over: { readonly lead?: string; readonly heading?: string } = {},
): AskedBy => ({
  place: { written, lead: '', heading: '', ...over },
  made: null,
  denied: false,
});
const NOTHING: AskedBy = { place: null, made: null, denied: false };

describe('a follow-up question', () => {
  it.each([
    ['Redis', stated('Redis to keep features fast to read'), 'How do you keep features fast to read?'],
    ['Redis', stated('Cache: Redis to cut our costs by 60%'), 'How do you cut your costs?'],
    [
      'feature store',
      stated('A feature store for serving models at scale.'),
      'How do you go about serving models at scale?',
    ],
    [
      'canary releases',
      stated('Canary releases', { heading: 'Deployment Strategy' }),
      'What more can you say about deployment strategy?',
    ],
    [
      'schema checks',
      stated('Data Validation: schema checks', { lead: 'Data Validation', heading: 'CI' }),
      'What more can you say about data validation?',
    ],
    ['PSI', { ...NOTHING, made: 'data drift' }, 'You spoke about “data drift”. What goes with it?'],
    ['PSI', NOTHING, 'What would you add to that?'],
    [
      'like poles repel',
      { ...NOTHING, denied: true },
      'You ruled out “like poles repel”. What takes its place?',
    ],
    ['Istio', { ...NOTHING, denied: true }, 'You ruled out “Istio”. What takes its place?'],
  ] as const)('about "%s" asks from its sentence: %o is "%s"', (term, by, question) => {
    expect(followUpQuestion({ term, kind: 'concept' }, by, first)).toBe(question);
  });

  it.each([
    ['data versioning', 'to keep versioned data at hand'],
    ['rollback', 'to it, and to two of them'],
    ['latency', 'down from six hours to two hours'],
    ['Grafana', 'This is due to change, and to that'],
  ])(
    'does not ask by words that hold the term, point elsewhere or are no purpose: "%s" in "%s"',
    (term, sentence) => {
      expect(followUpQuestion({ term, kind: 'concept' }, stated(sentence), first)).toBe(
        'What would you add to that?',
      );
    },
  );

  it.each([
    ['50 million predictions daily', 'number', 'What figures can you give for “predictions daily”?'],
    ['false positive rate exceeds 5%', 'metric', 'What figures can you give for “false positive rate”?'],
    ['sub-100ms latency', 'metric', 'What figures can you give for “latency”?'],
    ['6 hours to 2 hours', 'metric', 'Can you put numbers on that?'],
  ] as const)('never gives the figure away: "%s"', (term, kind, question) => {
    expect(followUpQuestion({ term, kind }, NOTHING, first)).toBe(question);
  });

  it('is a whole sentence that names no missed term of the built-in bank, whichever template is drawn', () => {
    const file: unknown = JSON.parse(
      readFileSync(new URL('../../public/banks/mlops.terms.json', import.meta.url), 'utf8'),
    );
    const FIGURES: readonly TermKind[] = ['number', 'metric'];
    for (const [number, terms] of parseTermFile(file)) {
      const question = builtInBank.questions.find((one) => one.number === number);
      if (!question) throw new Error(`There is no question ${number}`);
      for (const term of terms) {
        const place = modelPlaceOf(term.term, question, builtInBank);
        for (const draw of [0, 0.3, 0.6, 0.999]) {
          const text = followUpQuestion(term, { place, made: null, denied: false }, () => draw);
          expect(text).toMatch(/^[A-Z].{8,}\?$/);
          expect(text).not.toMatch(/[{}]|undefined| {2}/);
          if (term.kind === 'number') expect(text).not.toMatch(/\d/);
          if (!FIGURES.includes(term.kind)) expect(text.toLowerCase()).not.toContain(term.term.toLowerCase());
        }
      }
    }
  });

  it('asks for the heaviest point that was missed or denied', () => {
    const score = scoreOf([
      { term: 'canary', verdict: 'missed', weight: 1 },
      { term: 'rollback', verdict: 'missed', weight: 3 },
      { term: 'lineage', verdict: 'missed', weight: 3 },
      { term: 'blue-green', verdict: 'said', weight: 3 },
    ]);
    expect(followUpTo(score, () => null, first)).toEqual({
      termId: 'rollback',
      text: 'You spoke about “blue-green”. What goes with it?',
    });
  });

  it('starts from a point of the same sentence when one was made', () => {
    const score = scoreOf([
      { term: 'rollback', verdict: 'missed', weight: 3 },
      { term: 'lineage', verdict: 'said', weight: 3 },
      { term: 'canary', verdict: 'said', weight: 1 },
    ]);
    const placeOf = (term: string) => ({ written: term === 'lineage' ? 'L' : 'C', lead: '', heading: '' });
    expect(followUpTo(score, placeOf, first)?.text).toBe('You spoke about “canary”. What goes with it?');
  });

  it('is not asked when nothing was missed', () => {
    expect(followUpTo(scoreOf([{ term: 'a', verdict: 'close' }]), () => null, first)).toBeNull();
  });
});
