import type { Score } from '../../scoring/score';
import { HOW_IT_COUNTS, NO_GRADE, shareLines } from '../../words/coverage-words';
import { percent } from '../../words/figures';
import styles from './ShareExplained.module.css';

/** How a share comes about, as a sum that can be followed; folded away for who does not ask. */
export function ShareExplained({ score, share }: { readonly score: Score; readonly share: number }) {
  return (
    <details className={styles.explained}>
      <summary>How the {percent(share)} comes about</summary>
      <p>{HOW_IT_COUNTS}</p>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Key terms</th>
            <th scope="col">Number</th>
            <th scope="col">Weight that counts</th>
          </tr>
        </thead>
        <tbody>
          {shareLines(score).map(({ name, terms, counted }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{terms}</td>
              <td>{counted}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{NO_GRADE}</p>
    </details>
  );
}
