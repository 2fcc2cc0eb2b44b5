import { Button } from '@mantine/core';
import type { Question } from '../../bank/bank';
import styles from './ProfileChoice.module.css';
import { useFilling } from './use-filling';

/** Points out the blanks of a question that nothing fills yet, before it is practised. */
export function BlanksLine({ question }: { readonly question: Question }) {
  const filling = useFilling(question.placeholders);
  if (!filling) return null;
  return (
    <div className={styles.choice}>
      <p className="quiet">
        {filling.blanks}: {question.placeholders.join(' · ')}
      </p>
      <Button variant="default" onClick={filling.begin}>
        Fill in
      </Button>
      {filling.dialog}
    </div>
  );
}
