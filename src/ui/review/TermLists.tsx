import type { Score, TermScore, Verdict } from '../../scoring/score';
import { VERDICT_WORDS } from '../sentences';
import styles from './TermLists.module.css';

/** `Denied` is rare, so its list appears only with something in it. */
const ORDER: readonly Verdict[] = ['said', 'close', 'missed', 'denied'];

/** The key terms by verdict, the weighty first. Each is a button that plays it and tells why. */
export function TermLists(props: {
  readonly score: Score;
  readonly selected: string | null;
  readonly onSelect: (termId: string) => void;
}) {
  const { score, selected, onSelect } = props;
  return ORDER.map((verdict) => {
    const { symbol, title } = VERDICT_WORDS[verdict];
    const terms = score.terms.filter((term) => term.verdict === verdict).sort((a, b) => b.weight - a.weight);
    if (verdict === 'denied' && terms.length === 0) return null;
    return (
      <div key={verdict} className={styles.group} data-verdict={verdict}>
        <h3>
          <span aria-hidden="true">{symbol}</span> {title}{' '}
          <span className={styles.count}>{terms.length}</span>
        </h3>
        <ul aria-label={title}>
          {terms.map((term) => (
            <li key={term.id}>
              <button type="button" aria-expanded={term.id === selected} onClick={() => onSelect(term.id)}>
                <span className={styles.term}>{term.term}</span>
                {quoteBeside(term)}
              </button>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

/** Where the words differ from the term, they are shown at once. */
function quoteBeside({ verdict, evidence }: TermScore) {
  if (verdict !== 'close' && verdict !== 'denied') return null;
  return evidence && <span className={styles.quote}> “{evidence.quote}”</span>;
}
