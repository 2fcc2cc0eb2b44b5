import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { openTerms } from '../../review/next-step';
import { useAttempt } from '../use-attempt';
import styles from './MissedPoints.module.css';

/** What an addition is to say, for those who want to see it while they speak. Closed at first: an interview has no notes. */
export function MissedPoints({ attemptId }: { readonly attemptId: string }) {
  const attempt = useAttempt(attemptId);
  const [shown, show] = useState(false);
  const list = useId();
  const terms = attempt?.score ? openTerms(attempt.score) : [];
  if (terms.length === 0) return null;
  return (
    <div className={styles.missed}>
      <Button
        variant="subtle"
        aria-expanded={shown}
        aria-controls={list}
        onClick={() => show((before) => !before)}
      >
        {shown ? 'Hide' : 'Show'} what was missed
      </Button>
      <ul id={list} aria-label="Missed so far" hidden={!shown}>
        {terms.map(({ id, term }) => (
          <li key={id}>{term}</li>
        ))}
      </ul>
    </div>
  );
}
