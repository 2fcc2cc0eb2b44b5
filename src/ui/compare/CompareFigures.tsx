import type { TakeFigures } from '../../delivery/take-figures';
import { type Attempt, isTyped } from '../../history/attempt';
import type { Change } from '../../review/compare-attempts';
import { difference } from '../../words/change-words';
import { clockTime } from '../../words/clock-time';
import { isFirstGo, shareInWords } from '../../words/first-go';
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
const TYPED = 'typed';

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
  /** What was typed has no sound to measure: such a cell says so, and two of them have no row. */
  const sound = (
    name: string,
    of: (figures: TakeFigures) => number | null,
    options: RowOptions = {},
  ): readonly Row[] => {
    if (isTyped(earlier) && isTyped(later)) return [];
    const change = {
      from: isTyped(earlier) ? null : of(figures.from),
      to: isTyped(later) ? null : of(figures.to),
    };
    return [
      {
        ...row(name, change, options),
        ...(isTyped(earlier) ? { from: TYPED } : {}),
        ...(isTyped(later) ? { to: TYPED } : {}),
      },
    ];
  };
  return [
    ...(isTyped(earlier) || isTyped(later) ? [givenBy(earlier, later)] : []),
    ...(hasTerms(earlier) || hasTerms(later)
      ? [
          { name: 'Key terms', from: termsOf(earlier), to: termsOf(later), change: null },
          coverageRow(earlier, later),
        ]
      : []),
    ...sound('Words a minute', ({ wordsPerMinute }) => wordsPerMinute, { note: 'while speaking' }),
    ...sound('Length', ({ durationS }) => durationS, { show: clockTime, differs: false }),
    ...sound('Long pauses', ({ pauses }) => pauses, { note: 'over 1 s' }),
    ...sound('Seconds paused', ({ pausedS }) => Math.round(pausedS)),
    ...sound('Fillers', ({ fillers }) => fillers, { note: 'an estimate' }),
  ];
}

function givenBy(earlier: Attempt, later: Attempt): Row {
  const [from, to] = [earlier, later].map((one) => (isTyped(one) ? 'Typed' : 'Spoken'));
  return { name: 'Answer', from: from ?? UNKNOWN, to: to ?? UNKNOWN, change: null };
}

interface RowOptions {
  readonly show?: (value: number) => string;
  readonly note?: string;
  /** Whether the change is worth telling. */
  readonly differs?: boolean;
}

function row(
  name: string,
  change: Change<number | null>,
  { show = String, note, differs = true }: RowOptions,
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

/** A difference of percentages is no percentage; beside a first go it would give away the figure that is not shown. */
function coverageRow({ score: before }: Attempt, { score: after }: Attempt): Row {
  const [from, to] = [before?.coverage ?? null, after?.coverage ?? null];
  const isHeldBack = [from, to].some((share) => share !== null && isFirstGo(share));
  const points = isHeldBack ? null : difference({ from: inWholePercent(from), to: inWholePercent(to) });
  return {
    ...row('Coverage', { from, to }, { show: shareInWords, note: 'of the model answer', differs: false }),
    change: points && `${points} points`,
  };
}

function hasTerms({ score }: Attempt): boolean {
  return score !== null && score.terms.length > 0;
}

function termsOf(attempt: Attempt): string {
  const { score } = attempt;
  return score && hasTerms(attempt) ? `${coveredIn(score)} of ${score.terms.length}` : UNKNOWN;
}

/** So that the difference is the one of the figures shown. */
function inWholePercent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 100);
}
