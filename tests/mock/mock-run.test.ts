import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../../src/base/app-error';
import { PRESETS } from '../../src/interview/limits';
import type { MockEffects } from '../../src/mock/mock-effects';
import { type MockInterview, parseMockInterview } from '../../src/mock/mock-interview';
import { createMockRun, FOLLOW_UP_PATIENCE_MS } from '../../src/mock/mock-run';
import { LONG_SILENCE_MS } from '../../src/mock/mock-silence';
import { deferred, transcriptOf } from '../fakes/interview-effects';
import { fakeMockEffects, mockOf } from '../fakes/mock-effects';

const ROLLBACK = { termId: 'rollback', text: 'And how did you handle rollback?' };

function begin(part: Partial<MockInterview> = {}, world = fakeMockEffects()) {
  const run = createMockRun(mockOf(part), world.effects);
  const phase = () => run.state.getState().phase;
  const reach = (wanted: string) => vi.waitFor(() => expect(phase()).toBe(wanted));
  const answered = (amount: number) =>
    vi.waitFor(() => expect(run.mock.getState().answers).toHaveLength(amount));
  /** The answer of this index is being recorded. */
  const answering = async (index: number) => {
    await vi.waitFor(() => expect(world.answers).toHaveLength(index + 1));
    await reach('answering');
    const answer = world.answers[index];
    if (!answer) throw new Error(`Answer ${index} was not opened`);
    return answer;
  };
  return { run, world, phase, reach, answered, answering };
}

const followUps = { choices: { ...mockOf().choices, followUps: true } };

describe('a mock interview', () => {
  it('waits for the user before it asks the first question', () => {
    const { run, world } = begin();
    expect(run.state.getState()).toEqual({
      phase: 'paused',
      step: { kind: 'question', question: 'q6', position: 1, of: 3 },
    });
    expect(world.log).toEqual([]);
  });

  it('asks, rings and records one question after the other, hands-free but for the end of an answer', async () => {
    const { run, world, reach, answering } = begin();
    run.goOn();
    for (const index of [0, 1, 2]) {
      const answer = await answering(index);
      answer.transcript.resolve(transcriptOf('we tracked drift'));
      run.goOn();
    }
    await reach('finished');
    expect(world.log).toEqual([
      'speak Question 6?',
      'ring',
      'speak Question 7?',
      'ring',
      'speak Question 8?',
      'ring',
    ]);
    expect(world.answers.map(({ saved }) => saved[0]?.id)).toEqual(['answer-1', 'answer-2', 'answer-3']);
  });

  it('asks the next question while the answer before is still being transcribed', async () => {
    const { run, answering, reach, world } = begin({ questions: ['q6', 'q7'] });
    run.goOn();
    const first = await answering(0);
    run.goOn();
    const second = await answering(1);
    expect(first.saved).toEqual([]);
    run.goOn();
    await reach('finishing');
    expect(run.state.getState()).toEqual({ phase: 'finishing', waiting: 2 });
    second.transcript.resolve(transcriptOf('second'));
    await vi.waitFor(() => expect(run.state.getState()).toEqual({ phase: 'finishing', waiting: 1 }));
    first.transcript.resolve(transcriptOf('first'));
    await reach('finished');
    expect(world.answers.map(({ saved }) => saved.length)).toEqual([1, 1]);
  });

  it('keeps the plan after each step, so that it goes on where it stopped', async () => {
    const { run, world, answering, answered } = begin();
    run.goOn();
    await answering(0);
    run.goOn();
    await answered(1);
    const kept = parseMockInterview(JSON.parse(JSON.stringify(world.saved.at(-1))));
    const resumed = begin(kept);
    expect(resumed.run.state.getState()).toMatchObject({
      phase: 'paused',
      step: { question: 'q7', position: 2, of: 3 },
    });
    resumed.run.goOn();
    await resumed.answering(0);
    expect(resumed.world.log[0]).toBe('speak Question 7?');
    resumed.run.goOn();
    await resumed.answered(2);
    expect(resumed.run.mock.getState().answers[0]?.attemptId).toBe('answer-1');
  });

  it('lets the user begin before the voice has ended', async () => {
    const { run, world, reach, answering } = begin();
    world.speakWith(
      (signal) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve({ kind: 'stopped' }))),
    );
    run.goOn();
    await reach('asking');
    run.goOn();
    await answering(0);
  });

  it('gives time to read when there is no voice', async () => {
    const { run, world, reach, answering } = begin();
    world.speakWith(async () => ({ kind: 'silent', reason: 'no-voice' }));
    run.goOn();
    await vi.waitFor(() =>
      expect(run.state.getState()).toMatchObject({ phase: 'asking', silence: 'no-voice' }),
    );
    expect(world.answers).toHaveLength(0);
    world.waits[0]?.end();
    await answering(0);
    await reach('answering');
  });

  it('offers to go on after a long silence, takes the offer back when one speaks, and never stops by itself', async () => {
    const { run, world, answering } = begin();
    run.goOn();
    const answer = await answering(0);
    const hear = (rms: number) => answer.sinks.onLevel(rms);
    hear(0.05);
    world.passTime(LONG_SILENCE_MS);
    hear(0.001);
    expect(run.state.getState()).toMatchObject({ phase: 'answering', quiet: true });
    hear(0.05);
    expect(run.state.getState()).toMatchObject({ phase: 'answering', quiet: false });
    world.passTime(LONG_SILENCE_MS * 100);
    hear(0.001);
    expect(run.state.getState()).toMatchObject({ phase: 'answering', quiet: true });
  });

  it('counts an answer without speech neither as skipped nor as bad, and keeps no recording of it', async () => {
    const { run, world, answering, reach } = begin({ questions: ['q6'] });
    run.goOn();
    const answer = await answering(0);
    run.goOn();
    answer.transcript.reject(new AppError('no-speech'));
    await reach('finished');
    expect(run.mock.getState().answers).toEqual([
      { question: 'q6', attemptId: null, silent: true, followUp: null },
    ]);
    expect(world.saved.at(-1)).toEqual(run.mock.getState());
    expect(answer.log).toContain('discard answer-1');
  });

  it('leaves a take whose transcription failed to recovery, under the id of its answer', async () => {
    const { run, answering, reach } = begin({ questions: ['q6'] });
    run.goOn();
    const answer = await answering(0);
    run.goOn();
    answer.transcript.reject(new AppError('worker-died'));
    await reach('finished');
    expect(answer.log).toContain('release answer-1');
    expect(run.mock.getState().answers[0]?.attemptId).toBe('answer-1');
  });

  it('says why when the microphone is denied, and asks the same question again', async () => {
    const { run, world, reach, answering } = begin();
    world.refuseMicrophone(new AppError('microphone-denied'));
    run.goOn();
    await reach('failed');
    expect(run.state.getState()).toMatchObject({
      error: { code: 'microphone-denied' },
      step: { question: 'q6' },
    });
    world.refuseMicrophone(null);
    run.goOn();
    await answering(1);
    expect(world.log.filter((entry) => entry === 'speak Question 6?')).toHaveLength(2);
  });

  it('ends the answer and waits when the user pauses, then asks the next question', async () => {
    const { run, world, reach, answering } = begin();
    run.goOn();
    const answer = await answering(0);
    run.pause();
    await reach('paused');
    expect(answer.log).toContain('microphone closed');
    expect(world.log).not.toContain('speak Question 7?');
    run.goOn();
    await answering(1);
    expect(world.log).toContain('speak Question 7?');
  });

  it('asks a question again that was interrupted by a pause', async () => {
    const { run, world, reach, answering } = begin();
    world.speakWith(
      (signal) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve({ kind: 'stopped' }))),
    );
    run.goOn();
    await reach('asking');
    run.pause();
    await reach('paused');
    expect(world.answers).toHaveLength(0);
    world.speakWith(async () => ({ kind: 'spoken' }));
    run.goOn();
    await answering(0);
    expect(world.log.filter((entry) => entry === 'speak Question 6?')).toHaveLength(2);
  });

  it('throws a running answer away when its question is skipped', async () => {
    const { run, answering, answered } = begin();
    run.goOn();
    const answer = await answering(0);
    run.skip();
    await answered(1);
    await answering(1);
    expect(answer.log).toContain('discard answer-1');
    expect(run.mock.getState().answers).toEqual([{ question: 'q6', attemptId: null, followUp: null }]);
  });

  it('leaves out a question that the bank does not hold any more', async () => {
    const { run, world, answering } = begin({ questions: ['q99', 'q7'] });
    run.goOn();
    await answering(0);
    expect(world.log[0]).toBe('speak Question 7?');
  });

  it('ends early with what was answered', async () => {
    const { run, answering, reach } = begin();
    run.goOn();
    const answer = await answering(0);
    answer.transcript.resolve(transcriptOf('enough'));
    run.end();
    await reach('finished');
    expect(run.mock.getState().answers.map(({ attemptId }) => attemptId)).toEqual(['answer-1']);
  });

  it('leaves a running answer to recovery when the page is left, and asks its question next time', async () => {
    const { run, answering } = begin();
    run.goOn();
    const answer = await answering(0);
    run.dispose();
    await vi.waitFor(() => expect(answer.log).toContain('release answer-1'));
    expect(run.mock.getState().answers).toEqual([]);
  });
});

describe('wishes that come at an awkward moment', () => {
  it('leaves out no further question when an answer is ended and skipped at once', async () => {
    const { run, world, answering, answered } = begin();
    run.goOn();
    await answering(0);
    run.pause();
    run.skip();
    await answering(1);
    run.goOn();
    await answered(2);
    expect(run.mock.getState().answers.map(({ attemptId }) => attemptId)).toEqual(['answer-1', 'answer-2']);
    expect(world.log).toContain('speak Question 7?');
  });

  it('shows the next question when an answer ends the moment its microphone opens', async () => {
    const world = fakeMockEffects();
    const effects: MockEffects = {
      ...world.effects,
      interview(question, takeId) {
        const interview = world.effects.interview(question, takeId);
        if (question === 'q6') {
          interview.state.subscribe(({ phase }) => {
            if (phase === 'recording') void interview.stop(); // as when the microphone is lost
          });
        }
        return interview;
      },
    };
    const { run, answering } = begin({}, { ...world, effects });
    run.goOn();
    await answering(1);
    expect(run.state.getState()).toMatchObject({ phase: 'answering', step: { question: 'q7' } });
  });

  it('tries again when that is wished the moment a failure shows', async () => {
    const { run, world, answering } = begin();
    world.refuseMicrophone(new AppError('microphone-busy'));
    const end = run.state.subscribe(({ phase }) => {
      if (phase !== 'failed') return;
      end();
      world.refuseMicrophone(null);
      run.goOn();
    });
    run.goOn();
    await answering(1);
  });

  it('goes on when that is wished the moment a break begins', async () => {
    const { run, answering } = begin();
    run.goOn();
    await answering(0);
    const end = run.state.subscribe(({ phase }) => {
      if (phase !== 'paused') return;
      end();
      run.goOn();
    });
    run.pause();
    await answering(1);
  });

  it.each(['pause', 'end', 'skip'] as const)(
    'opens no microphone after a %s while it is asked for',
    async (wish) => {
      const { run, world, reach } = begin({ questions: ['q6'] });
      world.holdMicrophone();
      run.goOn();
      await vi.waitFor(() => expect(world.answers[0]?.log).toContain('record answer-1'));
      run[wish]();
      await reach(wish === 'pause' ? 'paused' : 'finished');
      world.answers[0]?.microphone.resolve();
      await vi.waitFor(() => expect(world.answers[0]?.log).toContain('discard answer-1'));
      expect(run.mock.getState().answers).toHaveLength(wish === 'skip' ? 1 : 0);
      expect(world.log).not.toContain('ring');
    },
  );

  it('waits for no follow-up when going on was wished while the plan was being kept', async () => {
    const world = fakeMockEffects();
    const kept = deferred<void>();
    const effects: MockEffects = {
      ...world.effects,
      async save(mock) {
        await world.effects.save(mock);
        await kept.promise;
      },
    };
    const { run, answering, reach } = begin({ ...followUps, questions: ['q6', 'q7'] }, { ...world, effects });
    run.goOn();
    await answering(0);
    run.goOn();
    await reach('considering');
    run.goOn();
    kept.resolve();
    await answering(1);
  });

  it('is ready to go on after it was left', async () => {
    const { run, answering } = begin();
    run.goOn();
    await answering(0);
    run.dispose();
    run.goOn();
    const answer = await answering(1);
    expect(answer.log).toContain('record answer-2');
    expect(run.mock.getState().answers).toEqual([]);
  });
});

describe('a follow-up', () => {
  it('is asked about a missed term and adds its take to the attempt', async () => {
    const { run, world, answering, reach } = begin({ ...followUps, questions: ['q6'] });
    world.askBack(ROLLBACK);
    run.goOn();
    const first = await answering(0);
    first.transcript.resolve(transcriptOf('we deployed with care'));
    run.goOn();
    await vi.waitFor(() => expect(world.log).toContain(`speak ${ROLLBACK.text}`));
    expect(run.mock.getState().answers[0]?.followUp).toEqual({ ...ROLLBACK, state: 'open' });
    const second = await answering(1);
    second.transcript.resolve(transcriptOf('we rolled back in a minute'));
    run.goOn();
    await reach('finished');
    expect(world.attempts.map(({ id }) => id)).toEqual(['answer-1', 'answer-1']);
    expect(world.attempts.at(-1)?.takes).toHaveLength(2);
    expect(run.mock.getState().answers[0]?.followUp).toMatchObject({ state: 'answered', takeId: 'answer-2' });
  });

  it('adds nothing when it is skipped in the middle of the answer', async () => {
    const { run, world, answering, reach } = begin({ ...followUps, questions: ['q6'] });
    world.askBack(ROLLBACK);
    run.goOn();
    const first = await answering(0);
    first.transcript.resolve(transcriptOf('we deployed with care'));
    run.goOn();
    await answering(1);
    run.skip();
    await reach('finished');
    expect(run.mock.getState().answers[0]?.followUp?.state).toBe('skipped');
    expect(world.attempts.at(-1)?.takes).toHaveLength(1);
  });

  it('counts as left out when no speech was heard in answer to it', async () => {
    const { run, world, answering, reach } = begin({ ...followUps, questions: ['q6'] });
    world.askBack(ROLLBACK);
    run.goOn();
    const first = await answering(0);
    first.transcript.resolve(transcriptOf('we deployed with care'));
    run.goOn();
    const second = await answering(1);
    run.goOn();
    second.transcript.reject(new AppError('no-speech'));
    await reach('finished');
    const [answer] = run.mock.getState().answers;
    expect(answer).toMatchObject({ attemptId: 'answer-1', followUp: { state: 'skipped' } });
    expect(world.attempts.at(-1)?.takes).toHaveLength(1);
  });

  it('is given up when the transcript takes too long', async () => {
    const { run, world, answering, reach } = begin({ ...followUps, questions: ['q6', 'q7'] });
    world.askBack(ROLLBACK);
    run.goOn();
    await answering(0);
    run.goOn();
    await reach('considering');
    await vi.waitFor(() => expect(world.waits.map(({ ms }) => ms)).toContain(FOLLOW_UP_PATIENCE_MS));
    world.waits.at(-1)?.end();
    await answering(1);
    expect(world.log).toContain('speak Question 7?');
  });

  it('is not waited for when the user goes on', async () => {
    const { run, world, answering, reach } = begin({ ...followUps, questions: ['q6', 'q7'] });
    run.goOn();
    await answering(0);
    run.goOn();
    await reach('considering');
    await vi.waitFor(() => expect(world.waits).toHaveLength(1));
    run.goOn();
    await answering(1);
  });

  it('is still asked after a reload', async () => {
    const world = fakeMockEffects();
    const heard = deferred<void>();
    world.speakWith(async () => {
      heard.resolve();
      return { kind: 'spoken' };
    });
    const { run, answering } = begin(
      { answers: [{ question: 'q6', attemptId: 'kept', followUp: { ...ROLLBACK, state: 'open' } }] },
      world,
    );
    world.attempts.push({
      version: 3,
      id: 'kept',
      bankId: 'mlops',
      question: { id: 'q6', number: 6, text: '', section: 'S' },
      createdAt: 0,
      takes: [],
      score: null,
      verdicts: {},
    });
    run.goOn();
    await heard.promise;
    expect(world.log).toEqual([`speak ${ROLLBACK.text}`]);
    await answering(0);
  });

  it('is left out when the attempt it would add to is gone', async () => {
    const { run, world, answering } = begin({
      answers: [{ question: 'q6', attemptId: 'deleted', followUp: { ...ROLLBACK, state: 'open' } }],
    });
    run.goOn();
    await answering(0);
    expect(world.log).toContain('speak Question 7?');
    expect(run.mock.getState().answers[0]?.followUp?.state).toBe('skipped');
  });
});

describe('a mock interview by the rules of a one-way video', () => {
  async function thinking() {
    const world = fakeMockEffects();
    world.allow(PRESETS['one-way-video']);
    const interview = begin({}, world);
    interview.run.goOn();
    await interview.reach('preparing');
    const [answer] = world.answers;
    if (!answer) throw new Error('The first answer was not opened');
    return { ...interview, answer };
  }

  it('gives time to think before an answer, and ends it by itself', async () => {
    const { run, world, answer, reach, answered } = await thinking();
    expect(run.state.getState()).toMatchObject({ stage: 'thinking', until: 31_000 });
    answer.pass(30_000);
    await vi.waitFor(() => expect(run.state.getState()).toMatchObject({ stage: 'count-in' }));
    expect(world.log).not.toContain('ring');
    answer.pass(3_000);
    await reach('answering');
    answer.pass(120_000);
    await answered(1);
    expect(run.mock.getState().answers[0]).toMatchObject({ question: 'q6', attemptId: 'answer-1' });
  });

  it('thinks no longer on demand', async () => {
    const { run, reach } = await thinking();
    run.goOn();
    await vi.waitFor(() => expect(run.state.getState()).toMatchObject({ stage: 'count-in' }));
    run.goOn();
    await reach('answering');
  });

  it('leaves a question out while one thinks, without opening the microphone', async () => {
    const { run, answer, answered } = await thinking();
    run.skip();
    await answered(1);
    expect(answer.log.filter((entry) => entry.startsWith('record'))).toEqual([]);
    expect(run.mock.getState().answers).toMatchObject([{ question: 'q6', attemptId: null }]);
  });
});

describe('an answer that is typed', () => {
  it('is scored as one that is spoken, and so are those after it', async () => {
    const { run, world, reach, answered, answering } = begin({ questions: ['q6', 'q7'] });
    run.goOn();
    await answering(0);
    run.type(); // not while an answer is recorded
    expect(run.state.getState().phase).toBe('answering');
    world.speakWith(
      (signal) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve({ kind: 'stopped' }))),
    );
    run.skip();
    await answered(1);
    run.type();
    await reach('typing');
    run.handIn('we tracked drift');
    await reach('finished');
    expect(world.attempts.at(-1)?.takes[0]).toMatchObject({ kind: 'typed' });
    expect(run.mock.getState().choices.answerBy).toBe('typing');
  });

  it('is asked for without the microphone where the interview was begun so', async () => {
    const typed = { choices: { ...mockOf().choices, answerBy: 'typing' as const } };
    const { run, world, reach, answered } = begin({ ...typed, questions: ['q6', 'q7'] });
    run.goOn();
    await reach('typing');
    run.goOn(); // the key of a headset ends nothing that is being typed
    run.handIn('   ');
    expect(run.state.getState().phase).toBe('typing');
    run.handIn('we tracked drift');
    await answered(1);
    await reach('typing');
    expect(run.mock.getState().answers[0]?.attemptId).toBe('answer-1');
    expect(world.log).toEqual(['speak Question 6?', 'speak Question 7?']);
  });

  it('may be spoken after all, paused, and asked again', async () => {
    const typed = { choices: { ...mockOf().choices, answerBy: 'typing' as const } };
    const { run, reach, answering } = begin(typed);
    run.goOn();
    await reach('typing');
    run.pause();
    await reach('paused');
    run.goOn();
    await reach('typing');
    run.speak();
    await answering(2);
    expect(run.mock.getState().choices.answerBy).toBe('speaking');
  });

  it('gives way to typing when the microphone is refused', async () => {
    const world = fakeMockEffects();
    world.refuseMicrophone(new AppError('microphone-denied'));
    const { run, reach } = begin({}, world);
    run.goOn();
    await reach('failed');
    run.type();
    await reach('typing');
  });
});

describe('an interview that ends after some minutes', () => {
  const timed = { choices: { ...mockOf().choices, minutes: 45, followUps: true } };

  it('lets the answer be finished, and asks nothing more', async () => {
    const { run, world, reach, answering } = begin(timed);
    world.askBack(ROLLBACK);
    run.goOn();
    const answer = await answering(0);
    world.passTime(46 * 60_000);
    expect(run.state.getState().phase).toBe('answering');
    run.goOn();
    answer.transcript.resolve(transcriptOf('we tracked drift'));
    await reach('finished');
    expect(run.mock.getState().answers).toHaveLength(1);
    expect(run.mock.getState().answers[0]?.followUp).toBeNull();
  });

  it('does not count breaks, and counts on after a reload', async () => {
    const { run, world, reach, answering, answered } = begin(timed);
    run.goOn();
    await answering(0);
    world.passTime(20 * 60_000);
    run.pause();
    await reach('paused');
    world.passTime(24 * 3_600_000);
    const kept = parseMockInterview(JSON.parse(JSON.stringify(world.saved.at(-1))));
    expect(kept.spentMs).toBe(20 * 60_000);
    run.goOn();
    await answering(1);
    world.passTime(26 * 60_000);
    run.skip();
    await answered(2);
    expect(run.state.getState().phase).toMatch(/^finish/);
    expect(begin({ ...kept, spentMs: 45 * 60_000 }).phase()).toBe('finished');
  });
});
