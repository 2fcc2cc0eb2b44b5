import type { Attempt } from '../../src/history/attempt';
import type { Limits } from '../../src/interview/limits';
import { createInterview } from '../../src/interview/run';
import type { FollowUp } from '../../src/mock/follow-up';
import type { MockEffects } from '../../src/mock/mock-effects';
import type { MockInterview } from '../../src/mock/mock-interview';
import type { SpokenOutcome } from '../../src/speech/spoken-outcome';
import { fakeEffects } from './interview-effects';

export function mockOf(part: Partial<MockInterview> = {}): MockInterview {
  const { choices, ...rest } = part;
  return {
    version: 2,
    id: 'mock',
    bankId: 'mlops',
    startedAt: 0,
    questions: ['q6', 'q7', 'q8'],
    answers: [],
    spentMs: 0,
    ...rest,
    choices: {
      length: 3,
      sections: [],
      order: 'bank',
      secondsPerAnswer: null,
      end: 'gentle',
      thinkS: 0,
      countIn: false,
      showText: true,
      followUps: false,
      minutes: null,
      answerBy: 'speaking',
      ...choices,
    },
  };
}

const numberIn = (questionId: string) => Number(questionId.slice(1));

/** A world in which the voice speaks at once, the microphone opens at once, and the test decides what is heard. */
export function fakeMockEffects() {
  const log: string[] = [];
  const saved: MockInterview[] = [];
  const attempts: Attempt[] = [];
  const answers: ReturnType<typeof fakeEffects>[] = [];
  const waits: { readonly ms: number; readonly end: () => void }[] = [];
  let voice: (signal: AbortSignal) => Promise<SpokenOutcome> = async () => ({ kind: 'spoken' });
  let followUp: FollowUp | null = null;
  let refusal: Error | null = null;
  let holding = false;
  let limits: Limits | null = null;
  let now = 0;
  let ids = 0;

  const effects: MockEffects = {
    textOf: (questionId) => (questionId === 'q99' ? null : `Question ${numberIn(questionId)}?`),
    speak(text, signal) {
      log.push(`speak ${text}`);
      return voice(signal);
    },
    async ring() {
      log.push('ring');
    },
    wait: (ms, signal) =>
      new Promise((resolve) => {
        waits.push({ ms, end: resolve });
        signal.addEventListener('abort', () => resolve());
      }),
    interview(_, takeId) {
      const fake = fakeEffects(attempts);
      answers.push(fake);
      if (limits) fake.allow(limits);
      if (refusal) fake.microphone.reject(refusal);
      else if (!holding) fake.microphone.resolve();
      return createInterview({ text: '' }, { ...fake.effects, newId: () => takeId });
    },
    hasAttempt: (id) => attempts.some((one) => one.id === id),
    followUpTo: async () => followUp,
    async save(mock) {
      saved.push(mock);
    },
    newId: () => `answer-${++ids}`,
    now: () => now,
  };

  return {
    effects,
    log,
    saved,
    /** Every attempt as it became, the latest last. */
    attempts,
    waits,
    /** The fakes of each answer's microphone and transcriber, in the order they were opened. */
    answers,
    speakWith: (next: typeof voice) => {
      voice = next;
    },
    askBack: (next: FollowUp | null) => {
      followUp = next;
    },
    refuseMicrophone: (error: Error | null) => {
      refusal = error;
    },
    /** The rules of the answers from now on. */
    allow: (next: Limits) => {
      limits = next;
    },
    /** From now on a microphone opens when the test resolves it. */
    holdMicrophone: () => {
      holding = true;
    },
    passTime: (ms: number) => {
      now += ms;
    },
  };
}
