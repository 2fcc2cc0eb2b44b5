import type { Question } from '../../bank/bank';
import { createDrill } from '../../interview/drill';
import { AT_MY_PACE, type Limits } from '../../interview/limits';
import { createInterview } from '../../interview/run';
import type { AnsweredQuestion } from '../scoring/score-takes';
import type { AppServices } from '../services';
import { drillEffects } from './drill-effects';
import { type InterviewParts, interviewEffects } from './interview-effects';

/** Interviews over the open bank. `prepare` is told of each question that is about to be answered. */
export function createInterviewServices(
  parts: InterviewParts,
  prepare: (asked: AnsweredQuestion) => void,
): Pick<AppServices, 'interview' | 'expectAnswer' | 'drill'> {
  const openBankId = () => parts.library.state.getState().bank.id;

  function open(question: Question, limits: () => Limits, soon: boolean) {
    const bankId = openBankId();
    const opened = createInterview(question, interviewEffects(parts, bankId, question, limits, soon));
    parts.idleTime.watch(opened);
    return opened;
  }

  const expectAnswer = (question: Question) => prepare({ bankId: openBankId(), questionId: question.id });

  const interview = (question: Question) =>
    open(question, () => parts.settings.state.getState().limits, true);

  function drilledInterview(question: Question) {
    expectAnswer(question);
    return open(question, () => AT_MY_PACE, false); // without looking nobody sees a clock
  }

  return {
    interview,
    expectAnswer,
    drill(choose, words) {
      const { attempts, speak, signals } = parts;
      return createDrill(
        choose,
        words,
        drillEffects({ interview: drilledInterview, attempt: attempts.shown, speak }, signals),
      );
    },
  };
}
