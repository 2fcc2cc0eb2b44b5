import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { isScored } from '../../bank/scored';
import type { Attempt } from '../../history/attempt';
import type { Aim } from '../../review/aim';
import type { Hesitation } from '../../review/hesitations';
import type { HitSpan } from '../../review/hit-spans';
import type { TermScore } from '../../scoring/score';
import type { AwaitedPart } from '../../structure/read-story';
import { soundsEnglish } from '../../transcription/transcript';
import { useNotices, useServices } from '../services-context';
import { EditTerms } from '../terms/EditTerms';
import { useQuestionOf } from '../use-question-of';
import styles from './Feedback.module.css';
import { FeedbackBand } from './FeedbackBand';
import { NextTime, type Say } from './NextTime';
import { ReadingForMeaning, useBeingRead } from './ReadingForMeaning';
import { TermEvidence } from './TermEvidence';
import { TermLists } from './TermLists';

/** How much of the model answer was covered, what to say next time, and every term with why it counts or not. */
export function Feedback(props: {
  readonly attempt: Attempt;
  readonly spans: readonly HitSpan[];
  readonly hesitations: readonly Hesitation[];
  readonly selected: string | null;
  readonly announced: boolean;
  readonly aimedAt: Aim | null;
  readonly lacks: readonly AwaitedPart[];
  readonly onSelect: (termId: string) => void;
  readonly onHear: (termId: string) => void;
  readonly onSay: Say | null;
}) {
  const { attempt, spans, hesitations, selected, announced, aimedAt, lacks } = props;
  const { onSelect, onHear, onSay } = props;
  const { score } = attempt;
  const beingRead = useBeingRead(attempt.id);
  const question = useQuestionOf(attempt);
  // Its question got its model answer later.
  const isToBeCompared =
    score?.terms.length === 0 &&
    question !== null &&
    isScored(question) &&
    attempt.takes.some(({ transcript }) => transcript && soundsEnglish(transcript));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (announced) heading.current?.focus();
  }, [announced]);
  const why = (term: TermScore, onClose: () => void) => (
    <TermEvidence
      key={term.id}
      attempt={attempt}
      term={term}
      span={spans.find(({ termId }) => termId === term.id) ?? null}
      hesitation={hesitations.find(({ termId }) => termId === term.id) ?? null}
      onHear={() => onHear(term.id)}
      onSay={onSay && (() => onSay({ kind: 'term', id: term.id, term: term.term }))}
      onClose={onClose}
    />
  );

  return (
    <section
      className={`card ${styles.feedback}`}
      aria-labelledby="feedback"
      data-being-read={beingRead || undefined}
    >
      <div className={styles.head}>
        <h2 id="feedback" ref={heading} tabIndex={-1}>
          Feedback
        </h2>
        <ReadingForMeaning attempt={attempt} />
        <FeedbackBand attempt={attempt} selected={selected} aimedAt={aimedAt} fresh={announced} />
      </div>
      <NextTime attempt={attempt} lacks={lacks} hesitations={hesitations} onSay={onSay} />
      {score && score.terms.length > 0 && (
        <TermLists
          score={score}
          hesitations={hesitations}
          selected={selected}
          onSelect={onSelect}
          why={why}
        />
      )}
      <div className={styles.foot}>
        {(!score || isToBeCompared) && <ScoreAgain attemptId={attempt.id} />}
        {score && !score.meaning && score.terms.length > 0 && !beingRead && (
          <WithoutMeaning attemptId={attempt.id} />
        )}
        <EditTerms attempt={attempt} />
      </div>
    </section>
  );
}

function WithoutMeaning({ attemptId }: { readonly attemptId: string }) {
  const { model } = useServices();
  const ready = useStore(model.meaning, ({ kind }) => kind === 'ready');
  return (
    <p className={styles.meaning}>
      Scored without the meaning model: what you said in other words may be listed as missed.
      {ready && <ScoreAgain attemptId={attemptId} />}
    </p>
  );
}

function ScoreAgain({ attemptId }: { readonly attemptId: string }) {
  const { attempts } = useServices();
  const notices = useNotices();
  return (
    <Button variant="subtle" onClick={() => void notices.run(() => attempts.rescore(attemptId))}>
      Score again
    </Button>
  );
}
