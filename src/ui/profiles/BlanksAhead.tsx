import { Button } from '@mantine/core';
import type { Question } from '../../bank/bank';
import { askedAround, blanksLeft } from '../../words/blank-words';
import styles from './BlanksAhead.module.css';
import { useFilling } from './use-filling';

/** Points out the blanks of several questions before they are asked, one click from filling them. */
export function BlanksAhead({ questions }: { readonly questions: readonly Question[] }) {
  const filling = useFilling([...new Set(questions.flatMap(({ placeholders }) => placeholders))]);
  if (!filling) return null;
  return (
    <div className={styles.blanks}>
      <p className="quiet figures">
        {blanksLeft(questions)} {askedAround(questions)}
      </p>
      <Button variant="default" onClick={filling.begin}>
        Fill them in
      </Button>
      {filling.dialog}
    </div>
  );
}
