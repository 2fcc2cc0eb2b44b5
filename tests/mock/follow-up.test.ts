import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TermKind } from '../../src/bank/key-term';
import { parseTermFile } from '../../src/bank/term-file';
import { followUpQuestion, followUpTo } from '../../src/mock/follow-up';
import { attemptOf, type TermInput } from '../fakes/practised-attempts';

const first = () => 0;
const scoreOf = (terms: readonly TermInput[]) => {
  const { score } = attemptOf({ terms });
  if (!score) throw new Error('The attempt has no score');
  return score;
};

describe('a follow-up question', () => {
  it.each([
    ['rollback', 'concept', 'And how did you handle rollback?'],
    ['Istio', 'tool', 'Did Istio play a part in that?'],
    ['PSI', 'acronym', 'And how did you handle PSI?'],
    ['tag models by stage', 'action', 'One more point: tag models by stage. How did you go about it?'],
    ['started in DevOps', 'concept', 'One more point: started in DevOps. Can you say more about it?'],
    ['precision and recall', 'metric', 'And how did you handle precision and recall?'],
  ] as const)('about "%s" (%s) is "%s"', (term, kind, question) => {
    expect(followUpQuestion({ term, kind }, first)).toBe(question);
  });

  it.each([
    ['50 million predictions daily', 'number', 'What figures can you give for predictions daily?'],
    ['false positive rate exceeds 5%', 'metric', 'What figures can you give for false positive rate?'],
    ['sub-100ms latency', 'metric', 'What figures can you give for latency?'],
    ['6 hours to 2 hours', 'metric', 'Can you put numbers on that?'],
  ] as const)('never gives the figure away: "%s"', (term, kind, question) => {
    expect(followUpQuestion({ term, kind }, first)).toBe(question);
  });

  it('is a whole sentence for every key term of the built-in bank, whichever template is drawn', () => {
    const file: unknown = JSON.parse(
      readFileSync(new URL('../../public/banks/mlops.terms.json', import.meta.url), 'utf8'),
    );
    for (const term of [...parseTermFile(file).values()].flat()) {
      for (const draw of [0, 0.3, 0.6, 0.999]) {
        const question = followUpQuestion(term, () => draw);
        expect(question).toMatch(/^[A-Z].{8,}\?$/);
        expect(question).not.toMatch(/[{}]|undefined| {2}/);
        const figures: readonly TermKind[] = ['number'];
        if (figures.includes(term.kind)) expect(question).not.toMatch(/\d/);
      }
    }
  });

  it('asks for the heaviest point that was missed or denied', () => {
    const score = scoreOf([
      { term: 'canary', verdict: 'missed', weight: 1 },
      { term: 'rollback', verdict: 'denied', weight: 3 },
      { term: 'lineage', verdict: 'missed', weight: 3 },
      { term: 'blue-green', verdict: 'said', weight: 3 },
    ]);
    expect(followUpTo(score, first)).toEqual({
      termId: 'rollback',
      text: 'And how did you handle rollback?',
    });
  });

  it('is not asked when nothing was missed', () => {
    expect(followUpTo(scoreOf([{ term: 'a', verdict: 'close' }]), first)).toBeNull();
  });
});
