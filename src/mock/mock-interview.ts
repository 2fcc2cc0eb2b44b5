import { z } from 'zod';
import { idOfNumber } from '../bank/question-id';
import { AppError } from '../base/app-error';
import type { Limits } from '../interview/limits';

const choicesSchema = z.object({
  /** How many questions; fewer when the sections have fewer. */
  length: z.int().positive(),
  /** Section titles; empty for all. */
  sections: z.array(z.string()).readonly(),
  order: z.enum(['bank', 'shuffled', 'weakest']),
  /** Null for no limit. */
  secondsPerAnswer: z.int().positive().nullable(),
  /** At the end of that time the answer goes on, or is stopped and kept; a follow-up always goes on. */
  end: z.enum(['gentle', 'hard']).default('gentle'),
  /** Seconds to think before each answer. */
  thinkS: z.int().nonnegative().default(0),
  /** Whether three, two, one is counted before each answer. */
  countIn: z.boolean().default(false),
  /** Whether the question stays on screen as text. */
  showText: z.boolean(),
  followUps: z.boolean(),
  /** After so many minutes nothing more is asked; an answer that is being given is finished. Null for no such end. */
  minutes: z.int().positive().nullable().default(null),
  /** How the latest answer was given, and the next one will be. */
  answerBy: z.enum(['speaking', 'typing']).default('speaking'),
});

const answerSchema = z.object({
  /** Its id. */
  question: z.string().min(1),
  /** Null when the question was skipped, and when no speech was heard. */
  attemptId: z.string().min(1).nullable(),
  /** The answer held no speech: that is no attempt, and no bad answer either. */
  silent: z.literal(true).optional(),
  followUp: z
    .object({
      termId: z.string(),
      text: z.string(),
      state: z.enum(['open', 'answered', 'skipped']),
      /** The take that answered it, which may still wait for its transcript. */
      takeId: z.string().min(1).optional(),
    })
    .nullable(),
});

const mockSchema = z
  .object({
    version: z.literal(2),
    id: z.string().min(1),
    bankId: z.string().min(1),
    /** Epoch milliseconds. */
    startedAt: z.number(),
    choices: choicesSchema,
    /** Their ids in the order they are asked. */
    questions: z.array(z.string().min(1)).readonly(),
    /** One for each question answered or skipped so far, in the same order. */
    answers: z.array(answerSchema).readonly(),
    /** How long it has lasted, in milliseconds and without breaks; counted where it ends after some minutes. */
    spentMs: z.number().nonnegative().default(0),
  })
  .refine(
    ({ questions, answers }) => answers.every(({ question }, index) => question === questions[index]),
    'the answers do not belong to the questions',
  );

export type MockChoices = Readonly<z.infer<typeof choicesSchema>>;
export type MockAnswer = Readonly<z.infer<typeof answerSchema>>;

/** A mock interview under way or finished. Plain JSON: stored after each step, it goes on after a reload. */
export type MockInterview = Readonly<z.infer<typeof mockSchema>>;

/** The rules of each answer. Nothing is answered twice in an interview, so retakes don't matter. */
export function limitsOf({ thinkS, secondsPerAnswer, end, countIn }: MockChoices): Limits {
  return { thinkS, answerS: secondsPerAnswer, end, countIn, retakes: null };
}

/** Whether it has lasted as long as it was to. */
export function isTimeUp({ choices: { minutes }, spentMs }: MockInterview): boolean {
  return minutes !== null && spentMs >= minutes * 60_000;
}

/** What comes now. `position` counts questions from 1. */
export type MockStep =
  | { readonly kind: 'question'; readonly question: string; readonly position: number; readonly of: number }
  | {
      readonly kind: 'follow-up';
      readonly question: string;
      /** The attempt that the answer is added to as a further take. */
      readonly attemptId: string;
      readonly termId: string;
      readonly text: string;
      readonly position: number;
      readonly of: number;
    }
  | { readonly kind: 'finished' };

/** Version 1 knew questions by their numbers. */
const numberedSchema = z.looseObject({
  version: z.literal(1),
  questions: z.array(z.int().positive()),
  answers: z.array(z.looseObject({ question: z.int().positive() })),
});

/** Reads a stored mock interview of any version. Throws AppError `stored-record-unreadable`. */
export function parseMockInterview(stored: unknown): MockInterview {
  const numbered = numberedSchema.safeParse(stored);
  const parsed = mockSchema.safeParse(numbered.success ? withQuestionIds(numbered.data) : stored);
  if (!parsed.success) throw new AppError('stored-record-unreadable', { cause: parsed.error });
  return parsed.data;
}

function withQuestionIds(numbered: z.infer<typeof numberedSchema>): unknown {
  return {
    ...numbered,
    version: 2,
    questions: numbered.questions.map(idOfNumber),
    answers: numbered.answers.map((answer) => ({ ...answer, question: idOfNumber(answer.question) })),
  };
}

export function stepOf(mock: MockInterview): MockStep {
  const { questions, answers } = mock;
  const last = answers.at(-1);
  const of = questions.length;
  if (last?.followUp?.state === 'open' && last.attemptId !== null) {
    const { termId, text } = last.followUp;
    const { question, attemptId } = last;
    return { kind: 'follow-up', question, attemptId, termId, text, position: answers.length, of };
  }
  const next = questions[answers.length];
  if (next === undefined) return { kind: 'finished' };
  return { kind: 'question', question: next, position: answers.length + 1, of };
}

/** The question was answered; `followUp` is asked next, if the choices want one. */
export function afterAnswer(
  mock: MockInterview,
  attemptId: string,
  followUp: { readonly termId: string; readonly text: string } | null,
): MockInterview {
  const asked = mock.choices.followUps && followUp !== null ? { ...followUp, state: 'open' as const } : null;
  return withAnswer(mock, attemptId, asked);
}

/** The follow-up was answered: its take becomes part of the attempt once it is transcribed. */
export function afterFollowUp(mock: MockInterview, takeId?: string): MockInterview {
  return closeFollowUp(mock, 'answered', takeId);
}

/** From now on answers are given in this way. */
export function withAnswerBy(mock: MockInterview, answerBy: MockChoices['answerBy']): MockInterview {
  return { ...mock, choices: { ...mock.choices, answerBy } };
}

/** No speech was heard in this take, of an answer or of a follow-up. It may be known only some questions later. */
export function afterSilence(mock: MockInterview, takeId: string): MockInterview {
  const answers = mock.answers.map((answer): MockAnswer => {
    if (answer.attemptId === takeId) {
      return { question: answer.question, attemptId: null, silent: true, followUp: null };
    }
    return answer.followUp?.takeId === takeId
      ? { ...answer, followUp: { ...answer.followUp, state: 'skipped' } }
      : answer;
  });
  return { ...mock, answers };
}

/** Leaves out the question or the follow-up that is asked now. */
export function afterSkip(mock: MockInterview): MockInterview {
  return stepOf(mock).kind === 'follow-up' ? closeFollowUp(mock, 'skipped') : withAnswer(mock, null, null);
}

function withAnswer(
  mock: MockInterview,
  attemptId: string | null,
  followUp: MockAnswer['followUp'],
): MockInterview {
  const step = stepOf(mock);
  if (step.kind !== 'question') return mock; // a late or doubled answer
  return { ...mock, answers: [...mock.answers, { question: step.question, attemptId, followUp }] };
}

function closeFollowUp(mock: MockInterview, state: 'answered' | 'skipped', takeId?: string): MockInterview {
  if (stepOf(mock).kind !== 'follow-up') return mock;
  const answers = mock.answers.map((answer, index) =>
    index === mock.answers.length - 1 && answer.followUp
      ? { ...answer, followUp: { ...answer.followUp, state, ...(takeId === undefined ? {} : { takeId }) } }
      : answer,
  );
  return { ...mock, answers };
}
