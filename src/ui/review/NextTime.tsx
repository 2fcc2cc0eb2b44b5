import { Button } from '@mantine/core';
import type { Attempt } from '../../history/attempt';
import type { Hesitation } from '../../review/hesitations';
import { nextStep } from '../../review/next-step';
import type { TermScore } from '../../scoring/score';
import { nextPointsTitle, nextStepSentence } from '../../words/next-step-words';
import { isAddedToByTyping } from '../question/use-additions';
import { AnswerSentence, ReadingTrouble } from './AnswerSentence';
import styles from './NextTime.module.css';
import { useReadAloud } from './use-read-aloud';

/** Says one point alone: a take that is scored at once and added to the answer. */
export type SayPoint = (termId: string) => void;

interface PointsOf {
  readonly attempt: Attempt;
  /** Null where the question can't be answered now. */
  readonly onSay: SayPoint | null;
}

/** What to do differently in the next answer: points to say, or the one thing that is left when none was missed. */
export function NextTime({
  hesitations,
  ...rest
}: PointsOf & { readonly hesitations: readonly Hesitation[] }) {
  const step = nextStep(rest.attempt.score, hesitations);
  if (!step) return null;
  if (step.kind === 'say') return <Points points={step.points} {...rest} />;
  return <p className={styles.sentence}>{nextStepSentence(step)}</p>;
}

/** Each with the model answer's sentence to read, to hear, and to say at once. */
function Points(props: PointsOf & { readonly points: readonly TermScore[] }) {
  const { attempt, points, onSay } = props;
  const reading = useReadAloud();
  const title = nextPointsTitle(points.length);
  const now = isAddedToByTyping(attempt) ? 'Type it now' : 'Say it now';
  return (
    <div className={styles.next}>
      <h3>{title}</h3>
      <ReadingTrouble reading={reading} />
      <ul aria-label={title}>
        {points.map(({ id, term, weight }) => (
          <li key={id} className={styles.card}>
            <p>
              <strong>{term}</strong> {weight === 3 && <span className="quiet">essential</span>}
            </p>
            <AnswerSentence attempt={attempt} term={term} reading={reading} bare />
            {onSay && (
              <Button className={styles.say ?? ''} aria-label={`${now}: ${term}`} onClick={() => onSay(id)}>
                {now}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
