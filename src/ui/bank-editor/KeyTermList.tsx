import type { Bank } from '../../bank/bank';
import styles from './QuestionList.module.css';
import { TermsButton } from './TermsButton';
import { useQuestionTerms } from './use-question-terms';

/** The questions of a bank that stays as it is: their key terms can be changed all the same. */
export function KeyTermList({ bank }: { readonly bank: Bank }) {
  const terms = useQuestionTerms(bank.id);
  return (
    <section className={styles.list} aria-labelledby="key-terms">
      <h2 id="key-terms">Key terms</h2>
      <p className="quiet">They are yours to change without a copy, and count from your next answer on.</p>
      <ul className={styles.rows}>
        {bank.questions.map((question) => (
          <li key={question.id} className={styles.row}>
            <p className={styles.open}>
              <span className="quiet figures">{question.number}</span>
              <span className="interviewer">{question.text}</span>
            </p>
            <div className={styles.controls}>
              <TermsButton number={question.number} onClick={() => terms.open(question)} />
            </div>
          </li>
        ))}
      </ul>
      {terms.dialog}
    </section>
  );
}
