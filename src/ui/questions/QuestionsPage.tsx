import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { count } from '../figures';
import { useServices } from '../services-context';
import { Page } from '../shell/Page';
import { goTo } from '../use-route';
import { practisedOf } from './practised';
import { QuestionRow } from './QuestionRow';
import styles from './QuestionsPage.module.css';
import { RecoveryOffer } from './RecoveryOffer';

/** Home: what waits to be recovered, the way into a mock interview, and every question of the open bank. */
export function QuestionsPage() {
  const { shelf, attempts } = useServices();
  const bank = useStore(shelf.state, (state) => state.bank);
  const stored = useStore(attempts.state, (state) => state.attempts);
  const practised = useMemo(() => practisedOf(bank.id, stored), [bank.id, stored]);
  const now = Date.now();
  return (
    <Page title="Viva Voce">
      <RecoveryOffer />
      <section className={styles.today} aria-label="Practice">
        <p>
          Choose a question, answer it aloud, and see which key terms you said. Nothing leaves this machine.
        </p>
        <Button variant="filled" onClick={() => goTo({ page: 'mock' })}>
          Start mock interview
        </Button>
      </section>
      {bank.sections.map((section) => {
        const questions = bank.questions.filter((question) => question.section === section);
        const done = questions.filter(({ number }) => practised.has(number)).length;
        return (
          <section key={section} aria-label={section}>
            <div className={styles.sectionHead}>
              <h2>{section}</h2>
              <p className="quiet figures">
                {done === 0
                  ? count(questions.length, 'question')
                  : `${done} of ${questions.length} practised`}
              </p>
            </div>
            <ul className={styles.rows}>
              {questions.map((question) => (
                <QuestionRow
                  key={question.number}
                  question={question}
                  practised={practised.get(question.number) ?? null}
                  now={now}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </Page>
  );
}
