import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { figuresOver } from '../../delivery/take-figures';
import type { Attempt } from '../../history/attempt';
import type { Hesitation } from '../../review/hesitations';
import type { HitSpan } from '../../review/hit-spans';
import { NO_GRADE_BELOW } from '../../review/next-step';
import type { Score, TermScore } from '../../scoring/score';
import { soundsEnglish } from '../../transcription/transcript';
import { clockTime } from '../../words/clock-time';
import { count, pace, percent } from '../../words/figures';
import { choiceLine, coverageLine } from '../../words/score-words';
import { useNotices, useServices } from '../services-context';
import { EditTerms } from '../terms/EditTerms';
import styles from './Feedback.module.css';
import { NextStepLine } from './NextStepLine';
import { TermEvidence } from './TermEvidence';
import { TermLists } from './TermLists';

/** How much of the model answer was covered, term by term, and how it was spoken. */
export function Feedback(props: {
  readonly attempt: Attempt;
  readonly spans: readonly HitSpan[];
  readonly hesitations: readonly Hesitation[];
  readonly selected: string | null;
  readonly announced: boolean;
  readonly onSelect: (termId: string) => void;
  readonly onHear: (termId: string) => void;
}) {
  const { attempt, spans, hesitations, selected, announced, onSelect, onHear } = props;
  const { score } = attempt;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (announced) heading.current?.focus();
  }, [announced]);
  const why = (term: TermScore) => (
    <TermEvidence
      key={term.id}
      attempt={attempt}
      term={term}
      span={spans.find(({ termId }) => termId === term.id) ?? null}
      hesitation={hesitations.find(({ termId }) => termId === term.id) ?? null}
      onHear={() => onHear(term.id)}
    />
  );

  return (
    <section className={`card ${styles.feedback}`} aria-labelledby="feedback">
      <div className={styles.head}>
        <h2 id="feedback" ref={heading} tabIndex={-1}>
          Feedback
        </h2>
        <Coverage attempt={attempt} />
        <SpeechLine attempt={attempt} />
        <NextStepLine score={score} hesitations={hesitations} />
      </div>
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
        {!score && <ScoreAgain attemptId={attempt.id} />}
        {score && !score.meaning && score.terms.length > 0 && <WithoutMeaning attemptId={attempt.id} />}
        <EditTerms attempt={attempt} />
      </div>
    </section>
  );
}

function Coverage({ attempt: { score, takes } }: { readonly attempt: Attempt }) {
  if (!score) return <p>This answer is not scored yet.</p>;
  const english = takes.some(({ transcript }) => transcript === null || soundsEnglish(transcript));
  if (!english)
    return (
      <p>
        This did not sound like English speech, so it is not scored. If the transcript is right, edit and save
        it.
      </p>
    );
  if (score.coverage === null) return <p>This question has no key terms, so there is nothing to count.</p>;
  return (
    <p className={styles.coverage}>
      <strong>
        {isFirstGo(score)
          ? 'A first go. Here is where to start.'
          : [coverageLine(score), choiceLine(score) ?? []].flat().join(' · ')}
      </strong>{' '}
      <span className="quiet">
        {isFirstGo(score) ? coverageLine(score) : `${percent(score.coverage)} · essential terms count more`}
      </span>
    </p>
  );
}

/** So little that a large figure would only discourage. */
function isFirstGo({ coverage }: Score): boolean {
  return coverage !== null && coverage < NO_GRADE_BELOW;
}

function SpeechLine({ attempt }: { readonly attempt: Attempt }) {
  const { durationS, wordsPerMinute, pauses, fillers } = figuresOver(attempt.takes);
  const parts = [
    ...(wordsPerMinute === null ? [] : [`${pace(wordsPerMinute)} while speaking`]),
    clockTime(durationS),
    ...(pauses === 0 ? [] : [count(pauses, 'long pause')]),
    ...(fillers === 0 ? [] : [`${count(fillers, 'filler')} (an estimate)`]),
  ];
  return <p className={styles.speech}>{parts.join(' · ')}</p>;
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
