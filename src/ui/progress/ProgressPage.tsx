import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { AppError } from '../../base/app-error';
import { isTyped } from '../../history/attempt';
import { errorSentence } from '../../words/sentences';
import { useServices } from '../services-context';
import { BackLink } from '../shell/BackLink';
import { EmptyPlace } from '../shell/EmptyPlace';
import { Page } from '../shell/Page';
import { Trouble } from '../shell/Trouble';
import { LatestEffects } from './LatestEffects';
import { WeakestPoints } from './WeakestPoints';

const ProgressCharts = lazy(() => import('./ProgressCharts'));

/** How practice goes: coverage, pace and time over weeks, and what each answer changed in the plan. */
export default function ProgressPage() {
  const { attempts, practice, library } = useServices();
  const bank = useStore(library.state, (state) => state.bank);
  const { kind, attempts: stored } = useStore(attempts.state);
  useStore(practice.state); // the plan follows the date of the interview too
  const now = Date.now();
  const own = stored.filter(({ bankId }) => bankId === bank.id);
  return (
    <Page title="Progress" above={<BackLink href="#/" to="Questions" />}>
      <p className="quiet">{bank.title}</p>
      {kind === 'unavailable' && (
        <Trouble>
          <p>{errorSentence(new AppError('storage-unavailable'))}</p>
        </Trouble>
      )}
      {kind === 'loading' ? (
        <p className="quiet">Reading your answers …</p>
      ) : own.length === 0 ? (
        <EmptyPlace>
          Here you will see how much of each question, section and bank your answers cover over time, how fast
          you speak, and how long you practised. <a href="#/">Answer your first question</a>
        </EmptyPlace>
      ) : (
        <>
          <WeakestPoints bank={bank} attempts={own} />
          {own.some(isTyped) && (
            <p className="quiet">Typed answers count for your plan. These curves are of spoken ones alone.</p>
          )}
          <Suspense fallback={<p className="quiet">Drawing …</p>}>
            <ProgressCharts bank={bank} attempts={stored} now={now} />
          </Suspense>
          <LatestEffects attempts={own} now={now} />
        </>
      )}
    </Page>
  );
}
