import { createStore, type StoreApi } from 'zustand/vanilla';
import { readingMs } from '../interview/reading-time';
import type { Interview } from '../interview/run';
import { type Meter, quietMeter } from '../interview/running-take';
import { type AnswerOutcome, keepAnswers, reached } from './mock-answers';
import type { MockEffects } from './mock-effects';
import {
  afterAnswer,
  afterFollowUp,
  afterSilence,
  afterSkip,
  type MockInterview,
  stepOf,
} from './mock-interview';
import { watchSilence } from './mock-silence';
import { type AskedStep, type MockEvent, type MockState, reduceMock } from './mock-state';

/** How long the interviewer thinks, waiting for a transcript, before going on without a follow-up. One key ends it. */
export const FOLLOW_UP_PATIENCE_MS = 20_000;

/** Asks one question after the other and keeps the answers. All intents may be called at any moment. */
export interface MockRun {
  readonly state: StoreApi<MockState>;
  /** The interview as it is kept after each step. */
  readonly mock: StoreApi<MockInterview>;
  /** What is asked; null when the bank does not hold the question any more. */
  textOf(step: AskedStep): string | null;
  /** The level of the answer that is being recorded. */
  readonly meter: StoreApi<Meter>;
  /** The one next step: begins, ends the voice, ends the answer, waits no longer, tries again. */
  goOn(): void;
  /** A running answer is ended and kept; the next question waits. */
  pause(): void;
  /** Leaves out what is asked now; a running answer to it is thrown away. */
  skip(): void;
  /** Asks no more; a running answer is ended and kept. */
  end(): void;
  /** Leaves at once: a running answer is up for recovery, and its question is asked again next time. */
  dispose(): void;
}

type Wish = 'go-on' | 'pause' | 'skip' | 'end';

export function createMockRun(plan: MockInterview, effects: MockEffects): MockRun {
  const mock = createStore<MockInterview>(() => plan);
  const first = stepOf(plan);
  const state = createStore<MockState>(() =>
    first.kind === 'finished' ? { phase: 'finishing', waiting: 0 } : { phase: 'paused', step: first },
  );
  const meter = createStore<Meter>(() => quietMeter);
  const answers = keepAnswers();
  const dispatch = (event: MockEvent) => state.setState((now) => reduceMock(now, event), true);
  let wish: Wish = 'go-on';
  const wished = (): Wish => wish;
  /** Ends the voice or the waiting of the moment. */
  let moment = new AbortController();
  let speaking: Interview | null = null;
  let playing = false;

  function textOf(step: AskedStep): string | null {
    return step.kind === 'follow-up' ? step.text : effects.textOf(step.question);
  }

  async function keep(next: MockInterview): Promise<void> {
    mock.setState(next, true);
    await effects.save(next);
  }

  async function play(): Promise<void> {
    if (playing) return;
    playing = true;
    try {
      await askInTurn();
    } finally {
      playing = false;
    }
  }

  async function askInTurn(): Promise<void> {
    for (;;) {
      if (wished() === 'skip') await keep(afterSkip(mock.getState()));
      const step = stepOf(mock.getState());
      if (step.kind === 'finished' || wished() === 'end') return finish();
      if (wished() === 'pause') return dispatch({ type: 'pausing', step });
      wish = 'go-on';
      await ask(step);
      if (wished() === 'go-on') await answer(step);
      if (state.getState().phase === 'failed') return;
    }
  }

  async function ask(step: AskedStep): Promise<void> {
    moment = new AbortController();
    dispatch({ type: 'asking', step });
    const text = textOf(step);
    if (text === null) {
      wish = 'skip';
      return;
    }
    const outcome = await effects.speak(text, moment.signal);
    if (outcome.kind !== 'silent') return;
    dispatch({ type: 'voiceless', reason: outcome.reason });
    await effects.wait(readingMs(text), moment.signal);
  }

  async function answer(step: AskedStep): Promise<void> {
    const onto = step.kind === 'follow-up' ? await effects.attempt(step.attemptId) : null;
    if (step.kind === 'follow-up' && onto === null) {
      wish = 'skip'; // what it would add to is gone
      return;
    }
    dispatch({ type: 'opening' });
    const takeId = effects.newId();
    const interview = effects.interview(step.question, takeId);
    speaking = interview;
    await interview.startAnswering(onto ?? undefined);
    const endMeter = followMeter(interview);
    if (interview.state.getState().phase === 'recording') {
      dispatch({ type: 'answering', startedAt: effects.now() });
      void effects.ring();
      await reached(interview.state, ({ phase }) => (phase === 'recording' ? null : phase));
      dispatch({ type: 'closing' });
    }
    const after = await reached(interview.state, (now) => (now.phase === 'closing' ? null : now));
    endMeter();
    speaking = null;
    if (after.phase === 'failed' && !after.take) {
      interview.dispose();
      dispatch({ type: 'failed', error: after.error });
    } else if (after.phase === 'transcribing' || after.phase === 'failed') {
      await keepAnswer(step, interview, takeId); // otherwise it was skipped
    }
  }

  async function keepAnswer(step: AskedStep, interview: Interview, takeId: string): Promise<void> {
    dispatch({ type: 'considering' });
    const outcome = answers.add(interview, () => keep(afterSilence(mock.getState(), takeId)));
    // From here on a reload costs nothing: the take is stored, and the plan knows it.
    if (step.kind === 'follow-up') return keep(afterFollowUp(mock.getState(), takeId));
    await keep(afterAnswer(mock.getState(), takeId, null));
    const { followUps } = mock.getState().choices;
    if (followUps && wished() === 'go-on') await considerFollowUp(takeId, outcome);
  }

  async function considerFollowUp(attemptId: string, outcome: Promise<AnswerOutcome>): Promise<void> {
    moment = new AbortController();
    const patience = effects.wait(FOLLOW_UP_PATIENCE_MS, moment.signal).then(() => null);
    const heard = await Promise.race([outcome, patience]);
    moment.abort();
    const followUp = heard?.kind === 'scored' ? effects.followUpTo(heard.attempt) : null;
    if (!followUp || wished() !== 'go-on') return;
    const now = mock.getState();
    await keep(afterAnswer({ ...now, answers: now.answers.slice(0, -1) }, attemptId, followUp));
  }

  async function finish(): Promise<void> {
    dispatch({ type: 'finishing', waiting: answers.waiting() });
    await answers.settled((waiting) => dispatch({ type: 'finishing', waiting }));
    dispatch({ type: 'finished' });
  }

  function followMeter(interview: Interview): () => void {
    const silence = watchSilence(effects.now());
    return interview.meter.subscribe((now) => {
      meter.setState(now, true);
      dispatch({ type: 'silence', quiet: silence.heard(now.rms, effects.now()) });
    });
  }

  /** Ends whatever goes on now, for the sake of `next`. */
  function interrupt(next: Wish): void {
    const { phase } = state.getState();
    if (phase === 'finishing' || phase === 'finished') return;
    const spoken = phase === 'closing' || phase === 'considering';
    wish = spoken && next === 'skip' ? 'go-on' : next; // what is already answered can't be left out
    moment.abort();
    if (next === 'skip') void speaking?.startOver();
    else void speaking?.stop();
    if (next !== 'pause') void play();
  }

  if (first.kind === 'finished') void finish();
  return {
    state,
    mock,
    textOf,
    meter,
    goOn: () => interrupt('go-on'),
    pause: () => interrupt('pause'),
    skip: () => interrupt('skip'),
    end: () => interrupt('end'),
    dispose() {
      wish = 'pause'; // whatever is under way asks nothing more
      moment.abort();
      speaking?.dispose();
      speaking = null;
    },
  };
}
