import { useMemo } from 'react';
import { useStore } from 'zustand';
import { figuresOver } from '../../delivery/take-figures';
import { type Attempt, type AttemptTake, isTyped } from '../../history/attempt';
import type { Aim } from '../../review/aim';
import { compareAttempts } from '../../review/compare-attempts';
import { ownWords } from '../../review/own-words';
import { isCovered, type Score } from '../../scoring/score';
import { soundsEnglish } from '../../transcription/transcript';
import { answerLength } from '../../words/answer-length';
import { sinceLastTime } from '../../words/change-words';
import { lossReason, shareOfAnswer, shareReason } from '../../words/coverage-words';
import { count, pace } from '../../words/figures';
import { isFirstGo } from '../../words/first-go';
import {
  choiceLine,
  coverageLine,
  essentialsLine,
  FIRST_GO,
  NOTHING_TO_COMPARE,
  praiseSentence,
} from '../../words/score-words';
import { neighbourOf } from '../compare/comparable';
import { useServices } from '../services-context';
import styles from './FeedbackBand.module.css';
import { SegmentBar } from './SegmentBar';
import { ShareExplained } from './ShareExplained';

/** The result at a glance: how much was covered, what was good about it, what changed, and how it sounded. */
export function FeedbackBand(props: {
  readonly attempt: Attempt;
  readonly selected: string | null;
  /** What the latest take was to say; null when it was for the whole question. */
  readonly aimedAt: Aim | null;
  /** Whether it has just come: the bar grows out of the wave. */
  readonly fresh: boolean;
}) {
  const { attempt, selected, aimedAt, fresh } = props;
  const { score, takes } = attempt;
  const praise = score && ownWords(score, takes);
  return (
    <>
      <Coverage attempt={attempt} />
      {score && <SegmentBar score={score} chosen={selected} levels={fresh ? levelsOf(takes.at(-1)) : []} />}
      {aimedAt?.kind === 'part' && <p className={styles.aimed}>What you added is part of your answer now.</p>}
      {score && aimedAt?.kind === 'term' && <AimedPoint score={score} termId={aimedAt.id} />}
      {praise && <p className={styles.praise}>{praiseSentence(praise)}</p>}
      <p className={styles.facts}>
        <SinceLastTime attempt={attempt} />
        {speechLine(attempt)}
      </p>
    </>
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
  if (score.coverage === null) return <p>{NOTHING_TO_COMPARE}</p>;
  const first = isFirstGo(score.coverage);
  return (
    <>
      <p className={styles.coverage}>
        <strong>{first ? FIRST_GO : [coverageLine(score), ...extras(score)].join(', ')}</strong>{' '}
        <span className="quiet">
          {first
            ? `${coverageLine(score)}. ${lossReason(score) ?? ''}`
            : `${shareOfAnswer(score.coverage)}. ${shareReason(score) ?? ''}`}
        </span>
      </p>
      {!first && <ShareExplained score={score} share={score.coverage} />}
    </>
  );
}

function extras(score: Score): readonly string[] {
  return [choiceLine(score) ?? essentialsLine(score) ?? []].flat();
}

/** What came of saying one point alone. */
function AimedPoint({ score, termId }: { readonly score: Score; readonly termId: string }) {
  const term = score.terms.find(({ id }) => id === termId);
  if (!term) return null;
  return (
    <p className={styles.aimed} data-made={isCovered(term.verdict)}>
      {isCovered(term.verdict)
        ? `That was “${term.term}”. It is part of your answer now.`
        : `“${term.term}” was not heard in it yet. Listen to the sentence, then say it once more.`}
    </p>
  );
}

/** The wave that a bar grows out of; none where nothing was recorded. */
function levelsOf(take: AttemptTake | undefined): readonly number[] {
  return take?.kind === 'spoken' ? take.levels : [];
}

/** By the first takes of both: an answer that was added to has had more time, as has one that was typed. */
function SinceLastTime({ attempt }: { readonly attempt: Attempt }) {
  const { attempts } = useServices();
  const before = useStore(attempts.state, (state) => neighbourOf(attempt, state.attempts));
  const comparison = useMemo(
    () =>
      before &&
      before.createdAt <= attempt.createdAt &&
      isTyped(before) === isTyped(attempt) &&
      before.score &&
      attempt.score
        ? compareAttempts(attempts.firstTakeOf(before), attempts.firstTakeOf(attempt))
        : null,
    [attempts, attempt, before],
  );
  const sentence = comparison && sinceLastTime(comparison);
  return sentence && <span className={styles.change}>{sentence} </span>;
}

function speechLine({ takes }: Attempt): string {
  const { wordsPerMinute, pauses, fillers } = figuresOver(takes);
  return [
    ...(wordsPerMinute === null ? [] : [`${pace(wordsPerMinute)} while speaking`]),
    answerLength(takes),
    ...(pauses === 0 ? [] : [count(pauses, 'long pause')]),
    ...(fillers === 0 ? [] : [`${count(fillers, 'filler')} (an estimate)`]),
  ].join(' · ');
}
