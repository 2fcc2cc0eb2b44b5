import { Button } from '@mantine/core';
import { Fragment } from 'react';
import type { Attempt } from '../../history/attempt';
import type { Aim } from '../../review/aim';
import type { Hesitation } from '../../review/hesitations';
import { type NextStep, nextStep } from '../../review/next-step';
import type { AwaitedPart } from '../../structure/read-story';
import { nextPointsTitle, nextStepSentence } from '../../words/next-step-words';
import { quoted } from '../../words/quoted';
import { LACKING_PARTS, PART_NAMES } from '../../words/telling-words';
import { isAddedToByTyping } from '../question/use-additions';
import { AnswerSentence, ReadingTrouble } from './AnswerSentence';
import styles from './NextTime.module.css';
import { useBySentence } from './use-by-sentence';
import { useReadAloud } from './use-read-aloud';

/** Says one thing alone: a take that is scored at once and added to the answer. */
export type Say = (aim: Aim) => void;

interface Given {
  readonly attempt: Attempt;
  /** Null where the question can't be answered now. */
  readonly onSay: Say | null;
}

/** What to do differently in the next answer: what to say, or the one thing that is left when nothing was missed. */
export function NextTime({
  lacks,
  hesitations,
  ...rest
}: Given & {
  /** Parts that its story lacks. */
  readonly lacks: readonly AwaitedPart[];
  readonly hesitations: readonly Hesitation[];
}) {
  const { attempt } = rest;
  const step = nextStep(attempt.score, hesitations, lacks);
  if (!step) return null;
  if (step.kind === 'say') return <Points step={step} {...rest} />;
  return <p className={styles.sentence}>{nextStepSentence(step)}</p>;
}

/** Parts of the story first, then points, each to say at once; those of one sentence of the model answer stand above it. */
function Points(props: Given & { readonly step: Extract<NextStep, { kind: 'say' }> }) {
  const { attempt, step, onSay } = props;
  const reading = useReadAloud();
  const points = useBySentence(attempt, step.points);
  const title = nextPointsTitle(step.parts.length + step.points.length);
  const now = isAddedToByTyping(attempt) ? 'Type it now' : 'Say it now';
  const sayNow = (name: string, aim: Aim) =>
    onSay && (
      <Button className={styles.say ?? ''} aria-label={`${now}: ${name}`} onClick={() => onSay(aim)}>
        {now}
      </Button>
    );
  return (
    <div className={styles.next}>
      <h3>{title}</h3>
      <ReadingTrouble reading={reading} />
      <ul aria-label={title}>
        {step.parts.map((part) => (
          <li key={part} className={styles.card}>
            <p>
              <strong>{PART_NAMES[part]}</strong>
            </p>
            <div>
              <p>{LACKING_PARTS[part].advice}</p>
            </div>
            {sayNow(PART_NAMES[part], { kind: 'part', part })}
          </li>
        ))}
        {points.map((ofSentence) => (
          <li key={ofSentence[0].id} className={styles.card}>
            {ofSentence.map(({ id, term, weight }, index) => (
              <Fragment key={id}>
                <p>
                  <strong>{ofSentence.length === 1 ? term : quoted(term)}</strong>{' '}
                  {weight === 3 && <span className="quiet">essential</span>}
                </p>
                {index === ofSentence.length - 1 && (
                  <AnswerSentence attempt={attempt} term={term} reading={reading} bare />
                )}
                {sayNow(term, { kind: 'term', id, term })}
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
