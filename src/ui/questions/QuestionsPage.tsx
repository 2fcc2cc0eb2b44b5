import { useMemo } from 'react';
import { useStore } from 'zustand';
import { count } from '../../words/figures';
import { ResumeOffer } from '../mock/ResumeOffer';
import { ProfileChoice } from '../profiles/ProfileChoice';
import { useServices } from '../services-context';
import { Page } from '../shell/Page';
import { TodayCard } from '../today/TodayCard';
import { DraftOffer } from './DraftOffer';
import { practisedOf } from './practised';
import { QuestionRow } from './QuestionRow';
import styles from './QuestionsPage.module.css';
import { RecoveryOffer } from './RecoveryOffer';

/** Home: what waits to be recovered, what to practise today, and every question of the open bank. */
export function QuestionsPage() {
  const { library, attempts } = useServices();
  const bank = useStore(library.state, (state) => state.bank);
  const stored = useStore(attempts.state);
  const practised = useMemo(() => practisedOf(bank.id, stored), [bank.id, stored]);
  const now = Date.now();
  return (
    <Page title="Viva Voce">
      <RecoveryOffer />
      <ResumeOffer />
      <DraftOffer bank={bank} />
      <TodayCard />
      <ProfileChoice />
      {bank.sections.map((section) => {
        const questions = bank.questions.filter((question) => question.section === section);
        const done = questions.filter(({ id }) => practised.has(id)).length;
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
                  key={question.id}
                  question={question}
                  practised={practised.get(question.id) ?? null}
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
