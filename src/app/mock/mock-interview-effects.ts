import type { Attempt } from '../../history/attempt';
import { createInterview, type Interview } from '../../interview/run';
import { followUpTo } from '../../mock/follow-up';
import type { MockEffects } from '../../mock/mock-effects';
import type { MockInterview } from '../../mock/mock-interview';
import { ringTone } from '../../speech/tone';
import { interviewEffects, type RealParts } from '../interview/interview-effects';
import type { AnsweredQuestion } from '../scoring/score-takes';

/** What one mock interview leaves with the service. */
export interface MockKeeper {
  save(mock: MockInterview): Promise<void>;
  /** An answer of this visit, stored or not. */
  heard(attempt: Attempt): void;
  attempt(id: string): Promise<Attempt | null>;
  /** A question is about to be answered. */
  prepare(asked: AnsweredQuestion): void;
  /** An answer waits for its transcript, or does no more. */
  transcribing(takeId: string, waits: boolean): void;
}

/** A mock interview wired to the real microphone, voice, model and database. */
export function mockInterviewEffects(parts: RealParts, bankId: string, keeper: MockKeeper): MockEffects {
  const { settings, speaker, newId, now } = parts;
  const questionOf = (number: number) =>
    parts.library.bankOf(bankId)?.questions.find((question) => question.number === number) ?? null;

  function interview(number: number, takeId: string): Interview {
    const question = questionOf(number);
    if (!question) throw new Error(`Question ${number} was asked, but is not in the bank`);
    const effects = interviewEffects(parts, bankId, question);
    keeper.prepare({ bankId, number });
    const own = createInterview(
      { bankId, question },
      {
        ...effects,
        newId: () => takeId, // known before the transcript is there, so that the plan can name it
        save(attempt) {
          keeper.heard(attempt);
          return effects.save(attempt);
        },
      },
    );
    parts.idleTime.watch(own);
    own.state.subscribe(({ phase }) => keeper.transcribing(takeId, phase === 'transcribing'));
    return own;
  }

  return {
    newId,
    now,
    interview,
    ring: ringTone,
    wait,
    textOf: (number) => questionOf(number)?.text ?? null,
    attempt: keeper.attempt,
    save: keeper.save,
    followUpTo: ({ score }) => score && followUpTo(score, Math.random),
    speak(text, signal) {
      const { voiceId, speechRate } = settings.state.getState();
      return speaker.speak(text, { voiceId, rate: speechRate, signal });
    },
  };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
