import type { Hesitation } from '../../review/hesitations';
import type { Score, TermScore, Verdict } from '../../scoring/score';
import { pauseLength } from '../../words/figures';
import { VERDICT_WORDS } from '../../words/sentences';
import { takeName } from '../../words/take-name';
import styles from './TermLists.module.css';

/** `Denied` is rare, so its list appears only with something in it. */
const ORDER: readonly Verdict[] = ['said', 'close', 'missed', 'denied'];

/** The key terms by verdict, the weighty first. Each is a button that plays it and tells why. */
export function TermLists(props: {
  readonly score: Score;
  readonly hesitations: readonly Hesitation[];
  readonly selected: string | null;
  readonly onSelect: (termId: string) => void;
}) {
  const { score, hesitations, selected, onSelect } = props;
  return ORDER.map((verdict) => {
    const { symbol, title } = VERDICT_WORDS[verdict];
    const terms = score.terms.filter((term) => term.verdict === verdict).sort((a, b) => b.weight - a.weight);
    if (verdict === 'denied' && terms.length === 0) return null;
    return (
      <div key={verdict} className={styles.group} data-verdict={verdict}>
        <h3>
          <span aria-hidden="true">{symbol}</span> {title}{' '}
          <span className="quiet figures">{terms.length}</span>
        </h3>
        <ul aria-label={title}>
          {terms.map((term) => (
            <li key={term.id}>
              <button type="button" aria-expanded={term.id === selected} onClick={() => onSelect(term.id)}>
                {term.term}
                {quoteBeside(term)}
                {pauseBeside(hesitations.find(({ termId }) => termId === term.id))}
                {additionBeside(term)}
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

function pauseBeside(hesitation: Hesitation | undefined) {
  return hesitation && <span className={styles.quote}> · {pauseLength(hesitation)} before it</span>;
}

/** Which take it came from, when that is not the first. */
function additionBeside({ evidence }: TermScore) {
  if (!evidence || evidence.take === 0) return null;
  return <span className={styles.quote}> · {takeName(evidence.take).toLowerCase()}</span>;
}
