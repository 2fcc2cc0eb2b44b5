import { Button, Switch } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import type { Bank, Question } from '../../bank/bank';
import { cueLevel } from '../../practice/cues';
import type { WaveformPlayer } from '../../review/player/waveform';
import { EditQuestion } from '../bank-editor/EditQuestion';
import { BlanksLine } from '../profiles/BlanksLine';
import { FadingAnswer } from '../progress/FadingAnswer';
import { RecoveryOffer } from '../questions/RecoveryOffer';
import { AttemptReview } from '../review/AttemptReview';
import { ScoreAnnouncement } from '../review/ScoreAnnouncement';
import { useLacks } from '../review/use-lacks';
import { useMarkedTerms } from '../review/use-marked-terms';
import { useNotices, useServices } from '../services-context';
import { BackLink } from '../shell/BackLink';
import { Drawer } from '../shell/Drawer';
import { Page } from '../shell/Page';
import { SEARCH_KEYS } from '../shell/SearchLink';
import { Trouble } from '../shell/Trouble';
import { usePageKeys } from '../shell/use-page-keys';
import { PlanEffectLine } from '../today/PlanEffectLine';
import { useQuestionWay } from '../today/use-question-way';
import { useAttempt } from '../use-attempt';
import { goTo } from '../use-route';
import { AnswerPanel } from './AnswerPanel';
import { MarkedAnswer } from './AnswerText';
import { EndedBy } from './EndedBy';
import { LimitsOutcome } from './LimitsOutcome';
import { NoModelAnswer } from './NoModelAnswer';
import styles from './QuestionPage.module.css';
import { ReadAloud } from './ReadAloud';
import { ScoredActions } from './ScoredActions';
import { StorageTrouble } from './StorageTrouble';
import { spaceKey } from './space-key';
import { useAdditions } from './use-additions';
import { useInterview } from './use-interview';

/** One question: hear it, answer it, review the answer, all in the same place. */
export default function QuestionPage(props: {
  readonly bank: Bank;
  readonly question: Question;
  /** Whether it was opened from today's plan, through which "Next" leads then. */
  readonly practice: boolean;
}) {
  const { bank, question, practice } = props;
  const { settings, attempts } = useServices();
  const notices = useNotices();
  const { interview, state, soundOf } = useInterview(question);
  const attempt = useAttempt(state.phase === 'scored' ? state.attemptId : null);
  const [answerShown, showAnswer] = useState(false);
  const [selected, select] = useState<string | null>(null);
  const additions = useAdditions(interview, state, attempt);
  const lacks = useLacks(attempt, additions.aims);
  const marked = useMarkedTerms(question, attempt);
  const hasAnswer = question.answer.length > 0;
  const player = useRef<WaveformPlayer | null>(null);
  const begun = useRef(false); // once an answer was begun, the focus follows the phases
  if (state.phase !== 'idle' && state.phase !== 'asking') begun.current = true;
  const { place, next } = useQuestionWay(bank, question, practice);
  const readOnOpen = useStore(settings.state, ({ readAloudOnOpen }) => readAloudOnOpen);

  // biome-ignore lint/correctness/useExhaustiveDependencies: on opening alone, not when the setting changes
  useEffect(() => {
    if (readOnOpen) void interview.readAloud();
  }, [interview]);

  /** Nothing is read, answered or heard just now. */
  const resting = state.phase === 'idle' || state.phase === 'scored';

  /** Shows the model answer and goes to its heading. */
  function readModelAnswer() {
    flushSync(() => showAnswer(true));
    document.querySelector<HTMLElement>('[data-model-answer]')?.focus();
  }

  /** What the answer is measured by has changed. */
  function scoreAgain() {
    if (attempt) void notices.run(() => attempts.rescore(attempt.id));
  }

  const goNext = () => next && goTo(next.route);
  usePageKeys({
    ...spaceKey(interview, state),
    s: () => showAnswer((shown) => !shown),
    r: () => (state.phase === 'scored' ? player.current?.toggle() : void interview.readAloud()),
    n: goNext,
    ...(resting ? SEARCH_KEYS : {}),
  });

  return (
    <Page
      title={question.text}
      asked
      wide
      above={
        <BackLink href="#/" to={question.section}>
          {place}
        </BackLink>
      }
      beside={
        answerShown && hasAnswer ? (
          <Drawer reached={resting} overSaid={state.phase === 'scored'} onClose={() => showAnswer(false)}>
            <MarkedAnswer terms={marked} chosen={selected}>
              <CuedAnswer question={question} answered={state.phase === 'scored'} />
            </MarkedAnswer>
          </Drawer>
        ) : null
      }
    >
      <div className={styles.tools}>
        <ReadAloud interview={interview} state={state} question={question} />
        {hasAnswer && (
          <Switch
            label="Show model answer"
            checked={answerShown}
            onChange={(event) => showAnswer(event.currentTarget.checked)}
          />
        )}
      </div>
      {resting && (
        <>
          <BlanksLine question={question} />
          <NoModelAnswer question={question} attempt={attempt} onChanged={scoreAgain} />
        </>
      )}
      <ScoreAnnouncement score={attempt?.score ?? null} />
      <EndedBy meter={interview.meter} />
      {state.phase === 'idle' && <RecoveryOffer of={{ bankId: bank.id, question: question.id }} />}
      <StorageTrouble interview={interview} take={'take' in state ? state.take : null} />
      {state.phase !== 'scored' ? (
        <AnswerPanel
          interview={interview}
          state={state}
          of={{ bankId: bank.id, question }}
          mainFocused={begun.current}
          aim={additions.aim}
        />
      ) : attempt ? (
        <AttemptReview
          attempt={attempt}
          soundOf={soundOf}
          player={player}
          announced
          aimedAt={additions.aimedAt}
          lacks={lacks}
          selected={selected}
          onSelected={select}
          onSay={additions.say}
          actions={
            <>
              <LimitsOutcome interview={interview} attempt={attempt} />
              <PlanEffectLine attempt={attempt} />
              <ScoredActions
                interview={interview}
                attempt={attempt}
                lacks={lacks}
                answerShown={answerShown}
                onRead={readModelAnswer}
                onSay={additions.say}
                onSayMissed={additions.sayMissed}
                onTypeMissed={additions.typeMissed}
                nextName={next?.name ?? null}
                onNext={goNext}
              />
            </>
          }
        />
      ) : (
        <DeletedAnswer onAgain={() => void interview.tryAgain()} />
      )}
      {resting && (
        <div className={styles.edit}>
          <EditQuestion question={question} label="Edit question" onChanged={scoreAgain} />
        </div>
      )}
    </Page>
  );
}

/** Another tab, or History, deleted the answer that was reviewed here. */
function DeletedAnswer({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <Trouble>
      <p>This answer was deleted.</p>
      <Button onClick={onAgain}>Try again</Button>
    </Trouble>
  );
}

/** Before the answer only as much as still helps; after it the full text, to compare. */
function CuedAnswer({ question, answered }: { readonly question: Question; readonly answered: boolean }) {
  const { practice, library } = useServices();
  const card = useStore(practice.state, ({ cards }) => cards.get(question.id) ?? null);
  return (
    <FadingAnswer
      question={question}
      terms={library.termsOf(question)}
      level={answered ? 'full' : cueLevel(card)}
    />
  );
}
