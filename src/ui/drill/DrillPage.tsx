import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { AppServices } from '../../app/services';
import type { Question } from '../../bank/bank';
import { isScored } from '../../bank/scored';
import { weakestFirst } from '../../mock/plan-mock';
import { drillPurpose, drillWords } from '../../words/drill-words';
import { count } from '../../words/figures';
import { silenceSentence } from '../../words/sentences';
import { BlanksAhead } from '../profiles/BlanksAhead';
import { useServices } from '../services-context';
import { Page } from '../shell/Page';
import { usePageKeys } from '../shell/use-page-keys';
import { DrillControls } from './DrillControls';
import styles from './DrillPage.module.css';
import { DrillQuestion } from './DrillQuestion';
import { DrillSummary } from './DrillSummary';

/** Today's questions for the ear: everything is spoken, and a few keys do everything. With nothing due, the weakest first. */
export default function DrillPage() {
  const services = useServices();
  const [drill] = useState(() => services.drill(() => questionsOfToday(services), drillWords));
  const { step, silence } = useStore(drill.state);
  useEffect(() => () => drill.dispose(), [drill]);
  usePageKeys({ ' ': drill.toggle, n: drill.next, r: drill.repeatQuestion, s: drill.hearScore });

  return (
    <Page title="Eyes-free drill">
      <section className={styles.drill} aria-label="Drill">
        {step.kind === 'ready' && (
          <>
            <QuestionsAhead />
            <p className={styles.text}>{drillPurpose(questionsOfToday(services).some(isScored))}</p>
            <p className="quiet">On a headset: play answers and stops, forward goes on, back repeats.</p>
          </>
        )}
        {step.kind === 'question' && <DrillQuestion key={step.question.id} step={step} />}
        {step.kind === 'finished' && <DrillSummary step={step} />}
        {silence !== null && <p role="status">{silenceSentence(silence)}</p>}
      </section>
      <DrillControls drill={drill} step={step} />
    </Page>
  );
}

function QuestionsAhead() {
  const services = useServices();
  useStore(services.library.state); // an application may fill their blanks
  useStore(services.practice.state); // an answer that is kept in this moment may change the plan of the day
  const questions = questionsOfToday(services);
  return (
    <>
      <p className="quiet figures">{count(questions.length, 'question')}</p>
      <BlanksAhead questions={questions} />
    </>
  );
}

function questionsOfToday({ library, practice, attempts }: AppServices): readonly Question[] {
  const { bank } = library.state.getState();
  const today = practice.state
    .getState()
    .plan.items.flatMap((item) => bank.questions.find(({ number }) => number === item.question) ?? []);
  return today.length > 0
    ? today
    : weakestFirst(bank.questions, attempts.state.getState().summaries, bank.id);
}
