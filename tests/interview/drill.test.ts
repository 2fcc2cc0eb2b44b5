import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/bank/bank';
import { AppError } from '../../src/base/app-error';
import { createDrill, type DrillEffects, type DrillEnd } from '../../src/interview/drill';
import { createInterview } from '../../src/interview/run';
import type { SpokenOutcome } from '../../src/speech/spoken-outcome';
import { fakeEffects, transcriptOf } from '../fakes/interview-effects';

const questions = [1, 2].map(
  (number): Question => ({
    id: `q${number}`,
    number,
    text: `Question ${number}?`,
    section: 'Section',
    answer: [],
    placeholders: [],
  }),
);

const words = {
  result: () => 'The score.',
  trouble: (error: AppError) => `Trouble: ${error.code}.`,
  unanswered: 'Not answered yet.',
  finished: (attempts: readonly unknown[], { unheard, kept, asked }: DrillEnd) =>
    `That was all: ${attempts.length} of ${asked}, ${unheard} to come, ${kept} kept.`,
};

/** A drill over two questions; `said` is what the voice began to say, `cut` how often it was cut short. */
function drillOf(outcome: SpokenOutcome = { kind: 'spoken' }) {
  const answers = questions.map(() => fakeEffects());
  const said: string[] = [];
  const rung: number[] = [];
  let mediaKey: Parameters<DrillEffects['mediaKeys']>[0] | null = null;
  const drill = createDrill(() => questions, words, {
    interview: (question) =>
      createInterview(question, (answers[question.number - 1] ?? fakeEffects()).effects),
    attempt: (id) => answers.flatMap(({ saved }) => saved).find((one) => one.id === id) ?? null,
    textOf: ({ text }) => text,
    async speak(text) {
      said.push(text);
      return outcome;
    },
    async ring() {
      rung.push(said.length);
    },
    mediaKeys(onKey) {
      mediaKey = onKey;
      return () => {
        mediaKey = null;
      };
    },
  });
  return {
    drill,
    said,
    rung,
    answer: (number: number) => answers[number - 1] ?? fakeEffects(),
    press: (key: 'toggle' | 'next' | 'back') => mediaKey?.(key),
    hasMediaKeys: () => mediaKey !== null,
    step: () => drill.state.getState().step,
    phase: () => {
      const { step } = drill.state.getState();
      return step.kind === 'question' ? step.interview.state.getState().phase : step.kind;
    },
  };
}

type DrillUnderTest = ReturnType<typeof drillOf>;

async function until({ phase }: DrillUnderTest, wanted: string): Promise<void> {
  await expect.poll(phase, { interval: 1 }).toBe(wanted);
}

async function record(under: DrillUnderTest, number: number): Promise<void> {
  under.drill.toggle();
  under.answer(number).microphone.resolve();
  await until(under, 'recording');
}

/** Leaves a question whose answer is still being transcribed. */
async function leaveUnheard(under: DrillUnderTest, number: number): Promise<void> {
  await record(under, number);
  under.drill.toggle();
  await until(under, 'transcribing');
  under.drill.next();
}

async function answerAloud(under: DrillUnderTest, number: number): Promise<void> {
  await record(under, number);
  under.drill.toggle();
  under.answer(number).transcript.resolve(transcriptOf('an answer'));
  await until(under, 'scored');
}

describe('an eyes-free drill', () => {
  it('says nothing before the first key', () => {
    const { said, phase } = drillOf();
    expect(phase()).toBe('ready');
    expect(said).toEqual([]);
  });

  it('takes the questions that are due when it begins, not when its page was opened', () => {
    let due = questions.slice(0, 1);
    const drill = createDrill(() => due, words, {
      interview: (question) => createInterview(question, fakeEffects().effects),
      attempt: () => null,
      textOf: ({ text }) => text,
      speak: async () => ({ kind: 'spoken' }),
      ring: async () => {},
      mediaKeys: () => () => {},
    });
    due = questions;
    drill.toggle();
    expect(drill.state.getState().step).toMatchObject({ position: 1, of: 2 });
    drill.dispose();
  });

  it('asks, rings when the microphone is open, and says the score', async () => {
    const under = drillOf();
    under.drill.toggle();
    await answerAloud(under, 1);
    expect(under.said).toEqual(['Question 1?', 'The score.']);
    expect(under.rung).toEqual([1]);
    expect(under.answer(1).saved).toHaveLength(1);
  });

  it('goes through all questions, tells the end, and lets go of the media keys', async () => {
    const under = drillOf();
    under.drill.toggle();
    under.drill.next();
    expect(under.step()).toMatchObject({ kind: 'question', position: 2 });
    expect(under.hasMediaKeys()).toBe(true);
    under.drill.next();
    expect(under.step()).toEqual({ kind: 'finished', attemptIds: [], unheard: 0, kept: 0, asked: 2, of: 2 });
    expect(under.said).toEqual(['Question 1?', 'Question 2?', 'That was all: 0 of 2, 0 to come, 0 kept.']);
    expect(under.hasMediaKeys()).toBe(false);
  });

  it('ends before the last question, too, but not into an answer', async () => {
    const under = drillOf();
    under.drill.toggle();
    await record(under, 1);
    under.drill.end();
    expect(under.phase()).toBe('recording');
    under.drill.toggle();
    under.answer(1).transcript.resolve(transcriptOf('an answer'));
    await until(under, 'scored');
    under.drill.end();
    const [saved] = under.answer(1).saved;
    expect(under.step()).toEqual({
      kind: 'finished',
      attemptIds: [saved?.id],
      unheard: 0,
      kept: 0,
      asked: 1,
      of: 2,
    });
    expect(under.hasMediaKeys()).toBe(false);
  });

  it('ends with what was answered, each question by its latest answer', async () => {
    const under = drillOf();
    under.drill.toggle();
    under.drill.next();
    await answerAloud(under, 2);
    under.drill.next();
    const [saved] = under.answer(2).saved;
    expect(under.step()).toEqual({
      kind: 'finished',
      attemptIds: [saved?.id],
      unheard: 0,
      kept: 0,
      asked: 2,
      of: 2,
    });
    expect(under.said.at(-1)).toBe('That was all: 1 of 2, 0 to come, 0 kept.');
  });

  it('counts an answer whose question was left before its transcript was there', async () => {
    const under = drillOf();
    under.drill.toggle();
    under.drill.next();
    await leaveUnheard(under, 2);
    expect(under.step()).toEqual({ kind: 'finished', attemptIds: [], unheard: 1, kept: 0, asked: 2, of: 2 });
    expect(under.said.slice(2)).toEqual(['That was all: 0 of 2, 1 to come, 0 kept.']);
    under.answer(2).transcript.resolve(transcriptOf('an answer'));
    await expect.poll(under.step, { interval: 1 }).toMatchObject({ unheard: 0 });
    const [saved] = under.answer(2).saved;
    expect(under.step()).toMatchObject({ attemptIds: [saved?.id], asked: 2, of: 2 });
    expect(under.said.slice(3)).toEqual(['That was all: 1 of 2, 0 to come, 0 kept.']);
  });

  it('tells at the end of an answer that could not be transcribed after its question was left', async () => {
    const under = drillOf();
    under.drill.toggle();
    await leaveUnheard(under, 1);
    under.answer(1).transcript.reject(new AppError('worker-died'));
    await answerAloud(under, 2);
    under.drill.next();
    const [saved] = under.answer(2).saved;
    expect(under.step()).toEqual({
      kind: 'finished',
      attemptIds: [saved?.id],
      unheard: 0,
      kept: 1,
      asked: 2,
      of: 2,
    });
    expect(under.said).toEqual([
      'Question 1?',
      'Question 2?',
      'The score.',
      'That was all: 1 of 2, 0 to come, 1 kept.',
    ]);
  });

  it('repeats the question and the score on demand', async () => {
    const under = drillOf();
    under.drill.toggle();
    under.drill.hearScore();
    await answerAloud(under, 1);
    under.drill.repeatQuestion();
    under.drill.hearScore();
    expect(under.said.slice(1)).toEqual(['Not answered yet.', 'The score.', 'Question 1?', 'The score.']);
  });

  it('repeats a question as it was asked', () => {
    const said: string[] = [];
    const drill = createDrill(() => questions, words, {
      interview: (question) => createInterview(question, fakeEffects().effects),
      attempt: () => null,
      textOf: ({ number }) => `Question ${number}, without its blanks?`,
      async speak(text) {
        said.push(text);
        return { kind: 'spoken' };
      },
      ring: async () => {},
      mediaKeys: () => () => {},
    });
    drill.toggle();
    drill.repeatQuestion();
    expect(said).toEqual(['Question 1, without its blanks?', 'Question 1, without its blanks?']);
    drill.dispose();
  });

  it('never talks or moves on into an answer', async () => {
    const under = drillOf();
    under.drill.toggle();
    await record(under, 1);
    under.drill.next();
    under.drill.repeatQuestion();
    under.drill.hearScore();
    expect(under.phase()).toBe('recording');
    expect(under.said).toEqual(['Question 1?']);
  });

  it('says what went wrong, and the same key tries again', async () => {
    const under = drillOf();
    under.drill.toggle();
    under.drill.toggle();
    under.answer(1).microphone.reject(new AppError('microphone-denied'));
    await until(under, 'failed');
    expect(under.said).toEqual(['Question 1?', 'Trouble: microphone-denied.']);
    under.drill.toggle();
    expect(under.phase()).toBe('opening');
  });

  it('keeps an answer that could not be transcribed and transcribes it again', async () => {
    const under = drillOf();
    under.drill.toggle();
    await record(under, 1);
    under.drill.toggle();
    under.answer(1).transcript.reject(new AppError('worker-died'));
    await until(under, 'failed');
    under.drill.toggle();
    expect(under.phase()).toBe('transcribing');
  });

  it('is worked by the keys of a headset: back repeats the question, after the answer the score', async () => {
    const under = drillOf();
    under.drill.toggle();
    under.press('back');
    under.press('toggle');
    under.answer(1).microphone.resolve();
    await until(under, 'recording');
    under.press('toggle');
    under.answer(1).transcript.resolve(transcriptOf('an answer'));
    await until(under, 'scored');
    under.press('back');
    under.press('next');
    expect(under.said).toEqual(['Question 1?', 'Question 1?', 'The score.', 'The score.', 'Question 2?']);
  });

  it('goes on without a voice and tells why it is silent', async () => {
    const under = drillOf({ kind: 'silent', reason: 'no-voice' });
    under.drill.toggle();
    await expect.poll(() => under.drill.state.getState().silence, { interval: 1 }).toBe('no-voice');
    await answerAloud(under, 1);
    expect(under.answer(1).saved).toHaveLength(1);
  });

  it('says no score of a question that was left', async () => {
    const under = drillOf();
    under.drill.toggle();
    await leaveUnheard(under, 1);
    under.answer(1).transcript.resolve(transcriptOf('an answer'));
    await expect.poll(() => under.answer(1).saved.length, { interval: 1 }).toBe(1);
    expect(under.said).toEqual(['Question 1?', 'Question 2?']);
    under.drill.next();
    expect(under.step()).toMatchObject({ attemptIds: [under.answer(1).saved[0]?.id], unheard: 0 });
    expect(under.said).toEqual(['Question 1?', 'Question 2?', 'That was all: 1 of 2, 0 to come, 0 kept.']);
  });
});
