import type { SkippedText } from '../../bank/bank';
import { count } from '../../words/figures';
import { skippedSentence } from '../../words/import-words';
import styles from './SkippedTexts.module.css';

/** Whoever looks for one text finds it among the first; thousands of lines would only slow the page. */
const MOST = 200;

/** What of the file went into no question, with its line and why. */
export function SkippedTexts({ skipped }: { readonly skipped: readonly SkippedText[] }) {
  if (skipped.length === 0) return null;
  return (
    <details className={styles.skipped}>
      <summary>Left out: {count(skipped.length, 'passage')}</summary>
      <ul>
        {skipped.slice(0, MOST).map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was left out of a file never changes its order
          <li key={index}>{skippedSentence(one)}</li>
        ))}
      </ul>
      {skipped.length > MOST && <p className="quiet">And {skipped.length - MOST} more.</p>}
    </details>
  );
}
