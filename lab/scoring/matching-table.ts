import { matchingFigures } from './matching-figures';

/** A decision of the scorer beside a person's. */
export interface Judged {
  readonly style: string;
  readonly hit: boolean;
  readonly covered: boolean;
}

const STYLES = ['full', 'paraphrase', 'partial', 'trap', 'offtopic'] as const;

export const MATCHING_HEAD = `${''.padEnd(34)}F1    prec  recall  ${STYLES.map((style) => style.padEnd(11)).join('')}false hits: trap  offtopic`;

/** One line of the table: figures over all, F1 by style, and false hits as shares of the decisions in which nothing was to be hit. */
export function matchingLine(name: string, judged: readonly Judged[]): string {
  const all = matchingFigures(judged);
  const styles = STYLES.map((style) => {
    const figures = matchingFigures(judged.filter((one) => one.style === style));
    return (style === 'offtopic' ? '–' : figures.f1.toFixed(3)).padEnd(11);
  });
  const falseShare = (style: string) => {
    const { falseHits, decisions } = matchingFigures(
      judged.filter((one) => one.style === style && !one.covered),
    );
    return `${falseHits}/${decisions} (${((100 * falseHits) / Math.max(1, decisions)).toFixed(1)} %)`;
  };
  const overall = [all.f1, all.precision, all.recall].map((value) => value.toFixed(3)).join(' ');
  return `${name.padEnd(34)}${overall}   ${styles.join('')}${falseShare('trap').padStart(16)}  ${falseShare('offtopic')}`;
}
