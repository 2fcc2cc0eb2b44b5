import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { weakestFirst } from '../../practice/plan-mock';
import { count } from '../figures';
import { silenceSentence } from '../sentences';
import { useServices } from '../services-context';
import { Page } from '../shell/Page';
import { usePageKeys } from '../shell/use-page-keys';
import { DrillControls } from './DrillControls';
import styles from './DrillPage.module.css';
import { DrillQuestion } from './DrillQuestion';
import { drillWords } from './drill-words';

/** Today's questions for the ear: everything is spoken, and a few keys do everything. With nothing due, the weakest first. */
export default function DrillPage() {
  const services = useServices();
  const [questions] = useState(() => {
    const { bank } = services.shelf.state.getState();
    const { items } = services.practice.state.getState().plan;
    const today = items.flatMap(
      (item) => bank.questions.find(({ number }) => number === item.question) ?? [],
    );
    const { attempts } = services.attempts.state.getState();
    return today.length > 0 ? today : weakestFirst(bank.questions, attempts, bank.id);
  });
  const [drill] = useState(() => services.drill(questions, drillWords));
  const { step, silence } = useStore(drill.state);
  useEffect(() => () => drill.dispose(), [drill]);
  usePageKeys({ ' ': drill.toggle, n: drill.next, r: drill.repeatQuestion, s: drill.hearScore });

  return (
    <Page title="Eyes-free drill">
      <section className={styles.drill} aria-label="Drill">
        {step.kind === 'ready' && (
          <>
            <p className="quiet figures">{count(questions.length, 'question')}</p>
            <p className={styles.text}>
              Each question is read aloud. You answer, and hear what you covered and what you missed. You need
              not look.
            </p>
          </>
        )}
        {step.kind === 'question' && (
          <DrillQuestion key={step.question.number} step={step} of={questions.length} />
        )}
        {step.kind === 'finished' && (
          <p className={styles.text}>
            {drillWords.finished} <a href="#/">See all questions</a>
          </p>
        )}
        {silence !== null && <p role="status">{silenceSentence(silence)}</p>}
        <DrillControls drill={drill} step={step} />
      </section>
    </Page>
  );
}
