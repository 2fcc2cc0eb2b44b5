import type { Attempt } from '../../history/attempt';
import type { ComparedTerm, Comparison } from '../../review/compare-attempts';
import type { HitSpan } from '../../review/hit-spans';
import type { SoundSpan } from '../../review/player/span-player';

/** A moment in which a term was heard, ready to play. */
export interface PlayableMoment {
  readonly spokenS: number;
  /** One object for as long as the comparison stands: a player knows what it plays by it. */
  readonly sound: SoundSpan;
}

export interface PlayableTerm {
  readonly compared: ComparedTerm;
  readonly earlier: PlayableMoment | null;
  readonly later: PlayableMoment | null;
}

export type PlayableTerms = Readonly<Record<'gained' | 'lost' | 'kept', readonly PlayableTerm[]>>;

/** The compared terms with the stretches of sound in which each attempt has them. */
export function playableTerms(comparison: Comparison, earlier: Attempt, later: Attempt): PlayableTerms {
  const playable = (compared: ComparedTerm): PlayableTerm => ({
    compared,
    earlier: momentOf(compared.spans.from, earlier),
    later: momentOf(compared.spans.to, later),
  });
  return {
    gained: comparison.gained.map(playable),
    lost: comparison.lost.map(playable),
    kept: comparison.kept.map(playable),
  };
}

function momentOf(span: HitSpan | null, attempt: Attempt): PlayableMoment | null {
  const take = span && attempt.takes[span.take];
  if (!span || take?.kind !== 'spoken') return null;
  const { spokenS, startS, endS } = span;
  return { spokenS, sound: { takeId: take.takeId, startS, endS } };
}
