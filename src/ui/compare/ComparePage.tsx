import { Button, Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Attempt } from '../../history/attempt';
import { compareAttempts } from '../../review/compare-attempts';
import { changeSentence } from '../../words/change-words';
import { useSpanPlayer } from '../review/use-span-player';
import { hrefOf } from '../route';
import { useServices } from '../services-context';
import { BackLink } from '../shell/BackLink';
import { NothingHere } from '../shell/NothingHere';
import { Page } from '../shell/Page';
import { useQuestionOf } from '../use-question-of';
import { goTo } from '../use-route';
import { AnswerChoice } from './AnswerChoice';
import { ComparedTerms } from './ComparedTerms';
import { CompareFigures } from './CompareFigures';
import styles from './ComparePage.module.css';
import { answersToSameQuestion, pairOf } from './comparable';
import { playableTerms } from './playable-terms';
import { StillOpen } from './StillOpen';

/** Two answers to one question: what came, what went, and how each sounded. */
export default function ComparePage({ ids }: { readonly ids: readonly [string, string] }) {
  const { attempts } = useServices();
  const { kind, attempts: stored } = useStore(attempts.state);
  const pair = useMemo(() => pairOf(ids, stored), [ids, stored]);
  if (kind === 'loading')
    return <Page title="Compare">{<p className="quiet">Reading the answers …</p>}</Page>;
  switch (pair.kind) {
    case 'gone':
      return <NothingHere what="One of these answers is not in the history any more." />;
    case 'same':
      return <NothingHere what="An answer can only be compared with another one." />;
    case 'different questions':
      return <NothingHere what="These answers belong to different questions." />;
    case 'pair':
      return (
        <ComparedAnswers
          earlier={pair.earlier}
          later={pair.later}
          answers={answersToSameQuestion(pair.later, stored)}
        />
      );
  }
}

function ComparedAnswers(props: {
  readonly earlier: Attempt;
  readonly later: Attempt;
  readonly answers: readonly Attempt[];
}) {
  const { earlier, later, answers } = props;
  const question = useQuestionOf(later);
  const { attempts } = useServices();
  const [whole, showWhole] = useState(false);
  const hasAdditions = earlier.takes.length > 1 || later.takes.length > 1;
  const [from, to] = useMemo(
    () => (whole ? [earlier, later] : [attempts.firstTakeOf(earlier), attempts.firstTakeOf(later)]),
    [attempts, earlier, later, whole],
  );
  const comparison = useMemo(() => compareAttempts(from, to), [from, to]);
  const terms = useMemo(() => playableTerms(comparison, from, to), [comparison, from, to]);
  const player = useSpanPlayer([earlier, later]);

  return (
    <Page
      title={later.question.text}
      asked
      above={<BackLink href={hrefOf({ page: 'history' })} to="History" />}
    >
      <AnswerChoice earlier={earlier} later={later} answers={answers} />
      <section className={`card ${styles.change}`} aria-labelledby="change">
        <h2 id="change">What changed</h2>
        <p className={styles.headline}>{changeSentence(comparison)}</p>
        {hasAdditions && (
          <Switch
            label="With what was added later"
            description="Without it the first takes are compared: each had one go."
            checked={whole}
            onChange={(event) => showWhole(event.currentTarget.checked)}
          />
        )}
        <CompareFigures earlier={from} later={to} figures={comparison.figures} />
      </section>
      <ComparedTerms title="Gained" symbol="+" terms={terms.gained} player={player} />
      <ComparedTerms title="Covered both times" symbol="=" terms={terms.kept} player={player} />
      <ComparedTerms title="Lost" symbol="−" terms={terms.lost} player={player} />
      <StillOpen attempt={to} terms={comparison.open} />
      {question && (
        <p>
          <Button variant="filled" onClick={() => goTo({ page: 'question', number: question.number })}>
            Answer it again
          </Button>
        </p>
      )}
    </Page>
  );
}
