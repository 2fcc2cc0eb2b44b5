import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Bank, Question } from '../../bank/bank';
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
import { useGrowing } from './use-growing';

interface Section {
  readonly section: string;
  readonly questions: readonly Question[];
  /** How many questions stand in the sections above. */
  readonly before: number;
}

function sectionsOf({ sections, questions }: Bank): readonly Section[] {
  const inSection = new Map<string, Question[]>(sections.map((section) => [section, []]));
  for (const question of questions) inSection.get(question.section)?.push(question);
  let before = 0;
  return [...inSection].map(([section, own]) => {
    before += own.length;
    return { section, questions: own, before: before - own.length };
  });
}

/** Home: what waits to be recovered, what to practise today, and every question of the open bank. */
export function QuestionsPage() {
  const { library, attempts } = useServices();
  const bank = useStore(library.state, (state) => state.bank);
  const stored = useStore(attempts.state);
  const practised = useMemo(() => practisedOf(bank.id, stored), [bank.id, stored]);
  const sections = useMemo(() => sectionsOf(bank), [bank]);
  const drawn = useGrowing(bank, bank.questions.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the days since an answer are told anew when answers come, not for each piece of the list
  const now = useMemo(() => Date.now(), [stored]);
  return (
    <Page title="Viva Voce">
      <RecoveryOffer />
      <ResumeOffer />
      <DraftOffer bank={bank} />
      <TodayCard />
      <ProfileChoice />
      {sections.map(({ section, questions, before }) => {
        if (before >= drawn) return null;
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
              {questions.slice(0, drawn - before).map((question) => (
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
