import { Switch } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Question } from '../../bank/bank';
import type { Attempt } from '../../history/attempt';
import { momentOf } from '../../words/days';
import { MarkedAnswer } from '../question/AnswerText';
import { ModelAnswer } from '../question/ModelAnswer';
import { useMarkedTerms } from '../review/use-marked-terms';
import { hrefOf } from '../route';
import { BackLink } from '../shell/BackLink';
import { Drawer } from '../shell/Drawer';
import { Page } from '../shell/Page';
import { type PageKeys, usePageKeys } from '../shell/use-page-keys';

/** The page of a stored answer: what was asked, when it was answered, and the model answer beside it on demand. */
export function AttemptFrame(props: {
  readonly attempt: Attempt;
  /** Null when there is no model answer to show. */
  readonly question: Question | null;
  /** The term that stands out in the model answer. */
  readonly chosen: string | null;
  readonly keys: PageKeys;
  readonly children: ReactNode;
}) {
  const { attempt, question, chosen, keys, children } = props;
  const marked = useMarkedTerms(question, attempt);
  const [answerShown, showAnswer] = useState(false);
  usePageKeys({ ...keys, s: () => showAnswer((shown) => !shown) });
  return (
    <Page
      title={attempt.question.text}
      asked
      wide
      above={
        <BackLink href={hrefOf({ page: 'history' })} to="History">
          Answered {momentOf(attempt.createdAt, Date.now())}
        </BackLink>
      }
      beside={
        answerShown && question ? (
          <Drawer reached overSaid onClose={() => showAnswer(false)}>
            <MarkedAnswer terms={marked} chosen={chosen}>
              <ModelAnswer question={question} />
            </MarkedAnswer>
          </Drawer>
        ) : null
      }
    >
      {question && (
        <Switch
          label="Show model answer"
          checked={answerShown}
          onChange={(event) => showAnswer(event.currentTarget.checked)}
        />
      )}
      {children}
    </Page>
  );
}
