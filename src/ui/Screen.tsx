import { useStore } from 'zustand';
import { BanksPage } from './banks/BanksPage';
import { AttemptPage } from './history/AttemptPage';
import { HistoryPage } from './history/HistoryPage';
import { QuestionPage } from './question/QuestionPage';
import { QuestionsPage } from './questions/QuestionsPage';
import { useServices } from './services-context';
import { SettingsPage } from './settings/SettingsPage';
import { NothingHere } from './shell/NothingHere';
import { useRoute } from './use-route';

/** The page that the address names. */
export function Screen() {
  const route = useRoute();
  const { shelf } = useServices();
  const bank = useStore(shelf.state, (state) => state.bank);
  switch (route.page) {
    case 'questions':
      return <QuestionsPage />;
    case 'question': {
      const question = bank.questions.find(({ number }) => number === route.number);
      if (!question) return <NothingHere what={`The open bank has no question ${route.number}.`} />;
      return <QuestionPage key={`${bank.id}/${question.number}`} bank={bank} question={question} />;
    }
    case 'history':
      return <HistoryPage />;
    case 'attempt':
      return <AttemptPage key={route.id} id={route.id} />;
    case 'banks':
      return <BanksPage />;
    case 'settings':
      return <SettingsPage />;
    default:
      return <NothingHere what="There is no page at this address." />;
  }
}
