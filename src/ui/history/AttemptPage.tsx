import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Question } from '../../bank/bank';
import type { Attempt } from '../../history/attempt';
import type { WaveformPlayer } from '../../review/player/waveform';
import { AnswerPanel } from '../question/AnswerPanel';
import { GapButton } from '../question/GapButton';
import { NoModelAnswer } from '../question/NoModelAnswer';
import { StorageTrouble } from '../question/StorageTrouble';
import { spaceKey } from '../question/space-key';
import { useAdditions } from '../question/use-additions';
import { useInterview } from '../question/use-interview';
import { AttemptReview } from '../review/AttemptReview';
import { ScoreAnnouncement } from '../review/ScoreAnnouncement';
import { useLacks } from '../review/use-lacks';
import { useNotices, useServices } from '../services-context';
import { ActionBar } from '../shell/ActionBar';
import { NothingHere } from '../shell/NothingHere';
import { Page } from '../shell/Page';
import { SEARCH_KEYS } from '../shell/SearchLink';
import { useAttempt } from '../use-attempt';
import { useQuestionOf } from '../use-question-of';
import { goTo } from '../use-route';
import { AttemptFrame } from './AttemptFrame';

/** A stored answer, reviewed as on the day it was given. What it missed can be added any day. */
export default function AttemptPage({ id }: { readonly id: string }) {
  const { attempts } = useServices();
  const kind = useStore(attempts.state, (state) => state.kind);
  const attempt = useAttempt(id);
  if (attempt) return <StoredAttempt attempt={attempt} />;
  if (kind === 'loading') return <Page title="History">{<p className="quiet">Reading the answer …</p>}</Page>;
  return <NothingHere what="This answer is not in the history any more." />;
}

function StoredAttempt({ attempt }: { readonly attempt: Attempt }) {
  const question = useQuestionOf(attempt);
  return question ? (
    <AnswerableAttempt stored={attempt} question={question} />
  ) : (
    <ReadableAttempt stored={attempt} />
  );
}

/** The review, and in its place the service while an addition is spoken. */
function AnswerableAttempt(props: { readonly stored: Attempt; readonly question: Question }) {
  const { stored, question } = props;
  const { attempts } = useServices();
  const notices = useNotices();
  const { interview, state, soundOf } = useInterview(question);
  const added = useAttempt(state.phase === 'scored' ? state.attemptId : null);
  const player = useRef<WaveformPlayer | null>(null);
  const reviewed = state.phase === 'idle' || state.phase === 'scored';
  const attempt = added ?? stored;
  const [selected, select] = useState<string | null>(null);
  const additions = useAdditions(interview, state, attempt);
  const lacks = useLacks(attempt, additions.aims);

  /** What the answer is measured by has changed. */
  function scoreAgain() {
    void notices.run(() => attempts.rescore(attempt.id));
  }

  return (
    <AttemptFrame
      attempt={attempt}
      question={question}
      chosen={selected}
      keys={{ ...(reviewed ? SEARCH_KEYS : spaceKey(interview, state)), r: () => player.current?.toggle() }}
    >
      <ScoreAnnouncement score={state.phase === 'scored' ? attempt.score : null} />
      <StorageTrouble interview={interview} take={'take' in state ? state.take : null} />
      {reviewed && <NoModelAnswer question={question} attempt={attempt} onChanged={scoreAgain} />}
      {reviewed ? (
        <AttemptReview
          attempt={attempt}
          soundOf={soundOf}
          player={player}
          announced={state.phase === 'scored'}
          aimedAt={additions.aimedAt}
          lacks={lacks}
          selected={selected}
          onSelected={select}
          onSay={additions.say}
          actions={
            <ActionBar>
              <AnswerAgain question={question} />
              <GapButton attempt={attempt} onStart={additions.sayMissed} onType={additions.typeMissed} />
            </ActionBar>
          }
        />
      ) : (
        <AnswerPanel
          interview={interview}
          state={state}
          of={{ bankId: stored.bankId, question }}
          mainFocused
          aim={additions.aim}
        />
      )}
    </AttemptFrame>
  );
}

function AnswerAgain({ question }: { readonly question: Question }) {
  return (
    <Button variant="filled" onClick={() => goTo({ page: 'question', number: question.number })}>
      Answer it again
    </Button>
  );
}

/** Without its bank a question can't be asked nor scored. */
function ReadableAttempt({ stored }: { readonly stored: Attempt }) {
  const player = useRef<WaveformPlayer | null>(null);
  const [selected, select] = useState<string | null>(null);
  const lacks = useLacks(stored);
  return (
    <AttemptFrame
      attempt={stored}
      question={null}
      chosen={selected}
      keys={{ ...SEARCH_KEYS, r: () => player.current?.toggle() }}
    >
      <AttemptReview
        attempt={stored}
        player={player}
        lacks={lacks}
        selected={selected}
        onSelected={select}
        onSay={null}
        actions={<OpenItsBank bankId={stored.bankId} />}
      />
    </AttemptFrame>
  );
}

function OpenItsBank({ bankId }: { readonly bankId: string }) {
  const { library } = useServices();
  const notices = useNotices();
  const { bank, banks } = useStore(library.state);
  const its = banks.find(({ id }) => id === bankId);
  if (!its)
    return <p className="quiet">The bank of this question was removed, so it can’t be answered again.</p>;
  if (its.id === bank.id) return <p className="quiet">Its bank does not hold this question any more.</p>;
  return (
    <div>
      <Button onClick={() => void notices.run(() => library.open(its.id))}>
        Open “{its.title}” to answer it again
      </Button>
    </div>
  );
}
