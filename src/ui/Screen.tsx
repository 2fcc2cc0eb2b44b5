import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { untilIdle } from '../base/until-idle';
import { QuestionsPage } from './questions/QuestionsPage';
import { useServices } from './services-context';
import { FreshPage } from './shell/FreshPage';
import { NothingHere } from './shell/NothingHere';
import { useRoute } from './use-route';

/** Most visits go on to a question, so its page is fetched while the list is read. */
const loadQuestionPage = () => import('./question/QuestionPage');
const QuestionPage = lazy(loadQuestionPage);

/** Whoever presses "/" types on at once; what is typed before the field is there would be lost. */
const loadSearchPage = () => import('./search/SearchPage');
const SearchPage = lazy(loadSearchPage);

/** Asking for the hundred files of these two keeps the page busy: not before its first screen is drawn. */
function fetchNextPages(): void {
  void loadQuestionPage();
  void loadSearchPage();
}

/** Pages that a first visit does not need come when they are opened. */
const AttemptPage = lazy(() => import('./history/AttemptPage'));
const BankEditorPage = lazy(() => import('./bank-editor/BankEditorPage'));
const BanksPage = lazy(() => import('./banks/BanksPage'));
const ComparePage = lazy(() => import('./compare/ComparePage'));
const DrillPage = lazy(() => import('./drill/DrillPage'));
const HistoryPage = lazy(() => import('./history/HistoryPage'));
const ImportPage = lazy(() => import('./import/ImportPage'));
const MockPage = lazy(() => import('./mock/MockPage'));
const MockReportPage = lazy(() => import('./mock/MockReportPage'));
const PrivacyPage = lazy(() => import('./privacy/PrivacyPage'));
const ProgressPage = lazy(() => import('./progress/ProgressPage'));
const SamplePage = lazy(() => import('./sample/SamplePage'));
const SettingsPage = lazy(() => import('./settings/SettingsPage'));
const SyncPage = lazy(() => import('./sync/SyncPage'));

const VoiceCheckPage = lazy(() => import('./settings/VoiceCheckPage'));

/** The page that the address names. */
export function Screen() {
  useEffect(() => {
    void untilIdle().then(fetchNextPages);
  }, []);
  return (
    <Suspense fallback={<div data-page-coming />}>
      <NamedPage />
      <FreshPage />
    </Suspense>
  );
}

function NamedPage() {
  const route = useRoute();
  const { library } = useServices();
  const bank = useStore(library.state, (state) => state.bank);
  switch (route.page) {
    case 'questions':
      return <QuestionsPage />;
    case 'question':
    case 'practice': {
      const question = bank.questions.find(({ number }) => number === route.number);
      if (!question) return <NothingHere what={`The open bank has no question ${route.number}.`} />;
      return (
        <QuestionPage
          key={`${route.page}/${bank.id}/${question.id}/${question.text}`}
          bank={bank}
          question={question}
          practice={route.page === 'practice'}
        />
      );
    }
    case 'drill':
      return <DrillPage key={bank.id} />;
    case 'mock':
      return <MockPage />;
    case 'mock-report':
      return <MockReportPage key={route.id} id={route.id} />;
    case 'history':
      return <HistoryPage />;
    case 'attempt':
      return <AttemptPage key={route.id} id={route.id} />;
    case 'compare':
      return <ComparePage key={route.ids.join('/')} ids={route.ids} />;
    case 'progress':
      return <ProgressPage />;
    case 'banks':
      return <BanksPage />;
    case 'bank-editor':
      return <BankEditorPage key={route.id} id={route.id} />;
    case 'import':
      return <ImportPage />;
    case 'search':
      return <SearchPage query={route.query} />;
    case 'settings':
      return <SettingsPage />;
    case 'privacy':
      return <PrivacyPage />;
    case 'sync':
      return <SyncPage />;
    case 'sample':
      return <SamplePage />;
    case 'voice-check':
      return <VoiceCheckPage />;
    default:
      return <NothingHere what="There is no page at this address." />;
  }
}
