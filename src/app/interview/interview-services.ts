import type { Question } from '../../bank/bank';
import { createDrill } from '../../interview/drill';
import { createInterview } from '../../interview/run';
import type { AnsweredQuestion } from '../scoring/score-takes';
import type { AppServices } from '../services';
import { drillEffects } from './drill-effects';
import { type InterviewParts, interviewEffects } from './interview-effects';

/** Interviews over the open bank. `prepare` is told of each question that is about to be answered. */
export function createInterviewServices(
  parts: InterviewParts,
  prepare: (asked: AnsweredQuestion) => void,
): Pick<AppServices, 'interview' | 'drill'> {
  function interview(question: Question) {
    const bankId = parts.library.state.getState().bank.id;
    prepare({ bankId, questionId: question.id });
    const opened = createInterview({ bankId, question }, interviewEffects(parts, bankId, question));
    parts.idleTime.watch(opened);
    return opened;
  }

  return {
    interview,
    drill(choose, words) {
      const { attempts, speak, signals } = parts;
      return createDrill(choose, words, drillEffects({ interview, attempt: attempts.shown, speak }, signals));
    },
  };
}
