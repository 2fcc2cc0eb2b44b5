import { isCovered } from '../../scoring/score';
import type { MockReport, ReportQuestion } from './report';

/** What two interviews made of the questions that both of them asked and got answered. */
export interface SinceLast {
  readonly questions: number;
  /** Key terms of these questions, as the later interview was measured. */
  readonly terms: number;
  readonly coveredBefore: number;
  readonly coveredNow: number;
}

/**
 * Compares an interview with the one before it by the questions of both alone: other questions are harder or easier. Null where there
 * are none that were answered and scored twice.
 */
export function sinceLast(
  now: Pick<MockReport, 'questions'>,
  before: Pick<MockReport, 'questions'>,
): SinceLast | null {
  const pairs = now.questions.flatMap((later) => {
    const earlier = before.questions.find(({ text }) => text === later.text);
    return earlier && isScored(earlier) && isScored(later) ? [{ earlier, later }] : [];
  });
  if (pairs.length === 0) return null;
  const sum = (of: (pair: (typeof pairs)[number]) => number) =>
    pairs.reduce((all, pair) => all + of(pair), 0);
  return {
    questions: pairs.length,
    terms: sum(({ later }) => later.terms.length),
    coveredBefore: sum(({ earlier }) => coveredIn(earlier)),
    coveredNow: sum(({ later }) => coveredIn(later)),
  };
}

function isScored({ terms, outcome }: ReportQuestion): boolean {
  return outcome === 'answered' && terms.length > 0;
}

function coveredIn({ terms }: ReportQuestion): number {
  return terms.filter(({ verdict }) => isCovered(verdict)).length;
}
