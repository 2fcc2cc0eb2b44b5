import { figuresOver, type TakeFigures } from '../delivery/take-figures';
import type { Attempt } from '../history/attempt';
import { isCovered, type TermScore, type Verdict } from '../scoring/score';
import { type HitSpan, hitSpans } from './hit-spans';

/** A value of the earlier and of the later attempt. */
export interface Change<T> {
  readonly from: T;
  readonly to: T;
}

/** One term in both attempts; the spans play it from each, back to back. */
export interface ComparedTerm {
  readonly termId: string;
  readonly term: string;
  readonly verdicts: Change<Verdict>;
  readonly spans: Change<HitSpan | null>;
}

export interface Comparison {
  readonly coverage: Change<number | null>;
  readonly figures: Change<TakeFigures>;
  /** Covered only later, only earlier, in both, in neither; each in the order of the later score. */
  readonly gained: readonly ComparedTerm[];
  readonly lost: readonly ComparedTerm[];
  readonly kept: readonly ComparedTerm[];
  readonly open: readonly ComparedTerm[];
}

/**
 * What changed from one attempt to another at the same question. Terms that only one of the scores knows, because the list
 * was edited in between, are left out: nothing can be said about them.
 */
export function compareAttempts(from: Attempt, to: Attempt): Comparison {
  const earlier = new Map(from.score?.terms.map((term) => [term.id, term]));
  const spans = { from: spansById(from), to: spansById(to) };
  const compared = (to.score?.terms ?? []).flatMap((later) => {
    const before = earlier.get(later.id);
    return before ? [comparedTerm(before, later, spans)] : [];
  });
  const where = (wasCovered: boolean, isNow: boolean) =>
    compared.filter(
      ({ verdicts }) => isCovered(verdicts.from) === wasCovered && isCovered(verdicts.to) === isNow,
    );
  return {
    coverage: { from: from.score?.coverage ?? null, to: to.score?.coverage ?? null },
    figures: { from: figuresOver(from.takes), to: figuresOver(to.takes) },
    gained: where(false, true),
    lost: where(true, false),
    kept: where(true, true),
    open: where(false, false),
  };
}

function comparedTerm(
  before: TermScore,
  later: TermScore,
  spans: Change<ReadonlyMap<string, HitSpan>>,
): ComparedTerm {
  const { id, term } = later;
  return {
    termId: id,
    term,
    verdicts: { from: before.verdict, to: later.verdict },
    spans: { from: spans.from.get(id) ?? null, to: spans.to.get(id) ?? null },
  };
}

function spansById(attempt: Attempt): ReadonlyMap<string, HitSpan> {
  const transcripts = attempt.takes.map((take) => take.transcript);
  const spans = attempt.score ? hitSpans(attempt.score, transcripts) : [];
  return new Map(spans.map((span) => [span.termId, span]));
}
