import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Attempt } from '../../history/attempt';
import { useNotices, useServices } from '../services-context';
import { ActionBar } from '../shell/ActionBar';
import { BackLink } from '../shell/BackLink';
import { Page } from '../shell/Page';
import { goTo } from '../use-route';
import { SampleFeedback } from './SampleFeedback';

/** Somebody else's answer with its feedback, for who has not answered yet. Nothing of it is kept. */
export default function SamplePage() {
  const attempt = useSample();
  return (
    <Page
      title={attempt?.question.text ?? 'A sample answer'}
      asked={attempt !== null}
      wide
      above={<BackLink href="#/" to="Questions" />}
    >
      {attempt ? (
        <>
          <p>
            An answer that somebody typed to this question, about a minute when it is spoken, and what you
            would be shown for it. Nothing of it is kept.
          </p>
          <p role="status" className="quiet">
            {attempt.score?.meaning === false &&
              'Scored by words so far; what was said in other words is being looked for.'}
          </p>
          <SampleFeedback attempt={attempt} />
        </>
      ) : (
        <p role="status">Reading a sample answer …</p>
      )}
      <ActionBar>
        <Button variant="filled" onClick={() => goTo({ page: 'question', number: 1 })}>
          Answer your first question
        </Button>
      </ActionBar>
    </Page>
  );
}

function useSample(): Attempt | null {
  const { sample } = useServices();
  const notices = useNotices();
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  useEffect(() => {
    let left = false;
    void notices.run(async () => {
      for (const by of ['words', 'meaning'] as const) {
        const scored = await sample(by);
        if (!left) setAttempt(scored);
      }
    });
    return () => {
      left = true;
    };
  }, [sample, notices]);
  return attempt;
}
