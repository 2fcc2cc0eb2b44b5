import { askedText, withStandIns } from '../../bank/stand-ins';
import { createInterview, type Interview } from '../../interview/run';
import { followUpTo } from '../../mock/follow-up';
import type { MockEffects } from '../../mock/mock-effects';
import { limitsOf, type MockInterview } from '../../mock/mock-interview';
import { type InterviewParts, interviewEffects } from '../interview/interview-effects';
import type { AnsweredQuestion } from '../scoring/score-takes';
import { wait } from '../wait';

/** What one mock interview leaves with the service. */
export interface MockKeeper {
  save(mock: MockInterview): Promise<void>;
  /** A question is about to be answered. */
  prepare(asked: AnsweredQuestion): void;
  /** An answer waits for its transcript, or does no more. */
  transcribing(takeId: string, waits: boolean): void;
}

/** Needs lists of words that no first screen needs. */
const placesInAnswers = () => import('../../scoring/close/term-context');

/** A mock interview wired to the real microphone, voice, model and database. */
export function mockInterviewEffects(
  parts: InterviewParts,
  { bankId, choices }: Pick<MockInterview, 'bankId' | 'choices'>,
  keeper: MockKeeper,
): MockEffects {
  const { clock, signals } = parts;
  const questionOf = (questionId: string) =>
    parts.library.bankOf(bankId)?.questions.find((question) => question.id === questionId) ?? null;

  function interview(questionId: string, takeId: string): Interview {
    const question = questionOf(questionId);
    if (!question) throw new Error(`Question ${questionId} was asked, but is not in the bank`);
    const effects = interviewEffects(parts, bankId, question, () => limitsOf(choices));
    keeper.prepare({ bankId, questionId });
    const own = createInterview(
      question,
      { ...effects, newId: () => takeId }, // known before the transcript is there, so that the plan can name it
    );
    parts.idleTime.watch(own);
    own.state.subscribe(({ phase }) => keeper.transcribing(takeId, phase === 'transcribing'));
    return own;
  }

  return {
    newId: clock.newId,
    now: clock.now,
    interview,
    ring: signals.ring,
    wait,
    textOf(questionId) {
      const question = questionOf(questionId);
      return question && askedText(question);
    },
    hasAttempt: (id) => parts.attempts.state.getState().summaries.some((one) => one.id === id),
    save: keeper.save,
    async followUpTo(attemptId) {
      const attempt = parts.attempts.shown(attemptId);
      const bank = parts.library.bankOf(bankId);
      const question = attempt && questionOf(attempt.question.id);
      const places = await placesInAnswers().catch(parts.onTrouble); // the interview goes on without a follow-up
      if (!attempt?.score || !question || !bank || !places) return null;
      const { modelPlaceOf } = places;
      const next = followUpTo(attempt.score, (term) => modelPlaceOf(term, question, bank), Math.random);
      return next && { ...next, text: withStandIns(next.text, question.placeholders) };
    },
    speak: parts.speak,
  };
}
