import type { TakeFigures } from '../../delivery/take-figures';
import { type Attempt, isTyped } from '../../history/attempt';
import type { Change } from '../../review/compare-attempts';
import { difference } from '../../words/change-words';
import { clockTime } from '../../words/clock-time';
import { percent } from '../../words/figures';
import { coveredIn } from '../../words/score-words';
import styles from './CompareFigures.module.css';

interface Row {
  readonly name: string;
  /** What the name does not say by itself. */
  readonly note?: string;
  readonly from: string;
  readonly to: string;
  readonly change: string | null;
}

const UNKNOWN = '–';

/** Coverage and sound of two answers side by side. Nothing here is a grade: more words a minute are not better. */
export function CompareFigures(props: {
  readonly earlier: Attempt;
  readonly later: Attempt;
  readonly figures: Change<TakeFigures>;
}) {
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Earlier</th>
          <th scope="col">Later</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(props).map(({ name, note, from, to, change }) => (
          <tr key={name}>
            <th scope="row">
              {name} {note && <small>{note}</small>}
            </th>
            <td>{from}</td>
            <td>{to}</td>
            <td>{change}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rowsOf(props: {
  readonly earlier: Attempt;
  readonly later: Attempt;
  readonly figures: Change<TakeFigures>;
}): readonly Row[] {
  const { earlier, later, figures } = props;
  /** What was typed has no sound to measure. */
  const both = (of: (figures: TakeFigures) => number | null): Change<number | null> => ({
    from: isTyped(earlier) ? null : of(figures.from),
    to: isTyped(later) ? null : of(figures.to),
  });
  const coverage: Change<number | null> = { from: shareOf(earlier), to: shareOf(later) };
  return [
    ...(isTyped(earlier) || isTyped(later) ? [givenBy(earlier, later)] : []),
    ...(hasTerms(earlier) || hasTerms(later)
      ? [
          { name: 'Key terms', from: termsOf(earlier), to: termsOf(later), change: null },
          inPoints(row('Coverage', coverage, (share) => percent(share / 100), 'essential terms count more')),
        ]
      : []),
    row(
      'Words a minute',
      both(({ wordsPerMinute }) => wordsPerMinute),
      String,
      'while speaking',
    ),
    row(
      'Length',
      both(({ durationS }) => durationS),
      clockTime,
      undefined,
      false,
    ),
    row(
      'Long pauses',
      both(({ pauses }) => pauses),
      String,
      'over 1 s',
    ),
    row(
      'Seconds paused',
      both(({ pausedS }) => Math.round(pausedS)),
      String,
    ),
    row(
      'Fillers',
      both(({ fillers }) => fillers),
      String,
      'an estimate',
    ),
  ];
}

function givenBy(earlier: Attempt, later: Attempt): Row {
  const [from, to] = [earlier, later].map((one) => (isTyped(one) ? 'Typed' : 'Spoken'));
  return { name: 'Answer', from: from ?? UNKNOWN, to: to ?? UNKNOWN, change: null };
}

function row(
  name: string,
  change: Change<number | null>,
  show: (value: number) => string,
  note?: string,
  differs = true,
): Row {
  const shown = (value: number | null) => (value === null ? UNKNOWN : show(value));
  return {
    name,
    ...(note === undefined ? {} : { note }),
    from: shown(change.from),
    to: shown(change.to),
    change: differs ? difference(change) : null,
  };
}

/** A difference of percentages is no percentage. */
function inPoints(row: Row): Row {
  return row.change === null ? row : { ...row, change: `${row.change} points` };
}

function hasTerms({ score }: Attempt): boolean {
  return score !== null && score.terms.length > 0;
}

function termsOf(attempt: Attempt): string {
  const { score } = attempt;
  return score && hasTerms(attempt) ? `${coveredIn(score)} of ${score.terms.length}` : UNKNOWN;
}

/** In whole percent, so that the difference is the one of the figures shown. */
function shareOf({ score }: Attempt): number | null {
  return score?.coverage == null ? null : Math.round(score.coverage * 100);
}
