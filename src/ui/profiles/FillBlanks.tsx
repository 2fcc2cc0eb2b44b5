import { UnstyledButton } from '@mantine/core';
import type { Question } from '../../bank/bank';
import styles from './FillBlanks.module.css';
import { useFilling } from './use-filling';

/** In a list: how many blanks of a question wait, and one click from there to filling them. Nothing where there is none. */
export function FillBlanks({ question }: { readonly question: Question }) {
  const filling = useFilling(question.placeholders);
  if (!filling) return null;
  return (
    <>
      <UnstyledButton
        className={styles.fill}
        aria-label={`${filling.blanks}: “${question.text}”`}
        onClick={filling.begin}
      >
        {filling.blanks}
      </UnstyledButton>
      {filling.dialog}
    </>
  );
}
