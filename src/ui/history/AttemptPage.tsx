import { Button, Switch } from '@mantine/core';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Attempt } from '../../history/attempt';
import type { WaveformPlayer } from '../../review/waveform';
import { momentOf } from '../figures';
import { ModelAnswer } from '../question/ModelAnswer';
import { AttemptReview } from '../review/AttemptReview';
import { useServices } from '../services-context';
import { NothingHere } from '../shell/NothingHere';
import { Page } from '../shell/Page';
import { usePageKeys } from '../shell/use-page-keys';
import { goTo } from '../use-route';
import styles from './AttemptPage.module.css';

/** A stored answer, reviewed as on the day it was given. */
export default function AttemptPage({ id }: { readonly id: string }) {
  const { attempts } = useServices();
  const { kind, attempts: stored } = useStore(attempts.state);
  const attempt = stored.find((one) => one.id === id);
  if (kind === 'loading') return <Page title="History">{<p className="quiet">Reading the answer …</p>}</Page>;
  if (!attempt) return <NothingHere what="This answer is not in the history any more." />;
  return <StoredAttempt attempt={attempt} />;
}

function StoredAttempt({ attempt: stored }: { readonly attempt: Attempt }) {
  const { shelf } = useServices();
  const bank = useStore(shelf.state, (state) => state.bank);
  const [revised, setRevised] = useState<Attempt | null>(null);
  const [answerShown, showAnswer] = useState(false);
  const player = useRef<WaveformPlayer | null>(null);
  const attempt = revised ?? stored;
  const question =
    bank.id === attempt.bankId
      ? (bank.questions.find(({ number }) => number === attempt.question.number) ?? null)
      : null;
  usePageKeys({ r: () => player.current?.toggle(), s: () => showAnswer((shown) => !shown) });

  return (
    <Page
      title={attempt.question.text}
      above={
        <p className={styles.place}>
          <a href="#/history">← History</a>
          <span className="quiet">Answered {momentOf(attempt.createdAt, Date.now())}</span>
        </p>
      }
      beside={answerShown && question ? <ModelAnswer question={question} /> : null}
    >
      {question && (
        <Switch
          label="Show model answer"
          checked={answerShown}
          onChange={(event) => showAnswer(event.currentTarget.checked)}
        />
      )}
      <AttemptReview
        attempt={attempt}
        onRevised={setRevised}
        player={player}
        actions={
          question && (
            <div>
              <Button variant="filled" onClick={() => goTo({ page: 'question', number: question.number })}>
                Answer it again
              </Button>
            </div>
          )
        }
      />
    </Page>
  );
}
