import type { CSSProperties } from 'react';
import type { Score, TermScore } from '../../scoring/score';
import { VERDICTS_IN_ORDER, verdictCounts } from '../../words/score-words';
import { NAMED_ONLY, VERDICT_WORDS } from '../../words/sentences';
import styles from './SegmentBar.module.css';

/**
 * A score at a glance: a segment a term, the essential ones taller, each with the pattern of its verdict besides its colour; one that
 * was only named is half full.
 * `chosen` stands out. With `levels` (0–1, any number of them) the bar grows out of the shape of the recording.
 */
export function SegmentBar(props: {
  readonly score: Pick<Score, 'terms'>;
  readonly chosen?: string | null;
  readonly levels?: readonly number[];
  readonly size?: 'small' | 'large';
}) {
  const { score, chosen = null, levels = [], size = 'large' } = props;
  if (score.terms.length === 0) return null;
  const terms = inOrder(score.terms);
  return (
    <div
      role="img"
      aria-label={`Key terms: ${verdictCounts(score)}`}
      className={styles.bar}
      data-size={size}
      data-settles={levels.length > 0 || undefined}
    >
      {terms.map(({ id, term, weight, verdict, bare }, index) => (
        <span
          key={id}
          title={`${term}: ${bare ? NAMED_ONLY : VERDICT_WORDS[verdict].title.toLowerCase()}`}
          data-verdict={verdict}
          data-named={bare}
          data-essential={weight === 3 || undefined}
          data-chosen={id === chosen || undefined}
          style={levels.length > 0 ? startingAt(levels, index / terms.length) : undefined}
        />
      ))}
    </div>
  );
}

/** What was said stands first, in full before only named, and the weighty first among equals: the bar fills from the left. */
function inOrder(terms: readonly TermScore[]): readonly TermScore[] {
  return VERDICTS_IN_ORDER.flatMap((verdict) =>
    terms
      .filter((term) => term.verdict === verdict)
      .toSorted((a, b) => Number(a.bare ?? false) - Number(b.bare ?? false) || b.weight - a.weight),
  );
}

/** A level of speech (about 0.05) is half the height, as in the wave of the recording. */
function startingAt(levels: readonly number[], place: number): CSSProperties {
  const level = levels[Math.floor(place * levels.length)] ?? 0;
  return { '--level': Math.max(0.15, Math.min(1.4, Math.sqrt(level) * 2.2)) } as CSSProperties;
}
