import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Question } from '../bank/bank';
import type { AppError } from '../base/app-error';
import type { Attempt } from '../history/attempt';
import type { SilenceReason, SpokenOutcome } from '../speech/spoken-outcome';
import type { Interview } from './run';
import type { InterviewState } from './state';

export interface DrillEffects {
  /** A question as it is asked, whose blanks need not be filled in. */
  textOf(question: Question): string;
  interview(question: Question): Interview;
  /** An attempt as it is now; null when it was deleted. */
  attempt(id: string): Attempt | null;
  /** Resolves when the voice has ended, was stopped, or could not speak. Never rejects. */
  speak(text: string, signal: AbortSignal): Promise<SpokenOutcome>;
  /** Tells that the microphone is open. Never rejects. */
  ring(): Promise<void>;
  /** Calls back on keys of a headset or keyboard for media, until the returned function is called. */
  mediaKeys(onKey: (key: 'toggle' | 'next' | 'back') => void): () => void;
}

/** What is said besides the questions; the UI chooses the words. */
export interface DrillWords {
  result(attempt: Attempt): string;
  trouble(error: AppError): string;
  readonly unanswered: string;
  /** At the end: what came of the answers. */
  finished(attempts: readonly Attempt[], end: DrillEnd): string;
}

/** How a drill stands when no question is left. */
export interface DrillEnd {
  /** Answers that are still being transcribed, and come in later. */
  readonly unheard: number;
  /** Answers that could not be transcribed, and are up for recovery. */
  readonly kept: number;
  /** Questions that came up, of so many. */
  readonly asked: number;
  readonly of: number;
}

export type DrillStep =
  /** Nothing is said or heard yet: browsers want a key or a click before the first word. */
  | { readonly kind: 'ready' }
  /** `position` counts from 1. */
  | {
      readonly kind: 'question';
      readonly question: Question;
      readonly position: number;
      readonly of: number;
      readonly interview: Interview;
    }
  /** The ids of the latest answers, in the order of their questions. */
  | ({ readonly kind: 'finished'; readonly attemptIds: readonly string[] } & DrillEnd);

interface DrillState {
  readonly step: DrillStep;
  /** Why the last text was not spoken; null as long as the voice works. */
  readonly silence: SilenceReason | null;
}

/** Questions one after the other, for the ear alone. All intents may be called at any moment; one that does not fit does nothing. */
export interface Drill {
  readonly state: StoreApi<DrillState>;
  /** The one next step: begins, answers, ends the answer, transcribes again. */
  toggle(): void;
  next(): void;
  repeatQuestion(): void;
  hearScore(): void;
  /** Leads to the summary before the last question. */
  end(): void;
  /** Voice, microphone and media keys end; a running answer is up for recovery, one that is being transcribed is still scored. */
  dispose(): void;
}

/** `choose` is asked once, when the drill begins: an answer that is still being kept may change what is due until then. */
export function createDrill(
  choose: () => readonly Question[],
  words: DrillWords,
  effects: DrillEffects,
): Drill {
  let questions: readonly Question[] = [];
  const state = createStore<DrillState>(() => ({ step: { kind: 'ready' }, silence: null }));
  let voice = new AbortController();
  const answered = new Map<number, string>(); // by the position of the question
  let kept = 0;
  /** By interviews that were left while their answer was being transcribed: what ends the wait for it. */
  const unheard = new Map<Interview, () => void>();
  let leaveQuestion = () => {};
  let endMediaKeys = () => {};

  async function say(text: string): Promise<void> {
    voice.abort();
    const turn = new AbortController();
    voice = turn;
    const outcome = await effects.speak(text, turn.signal);
    if (voice === turn) state.setState({ silence: outcome.kind === 'silent' ? outcome.reason : null });
  }

  function resultOf(attemptId: string): string {
    const attempt = effects.attempt(attemptId);
    return attempt ? words.result(attempt) : words.unanswered;
  }

  function ask(position: number): void {
    leaveQuestion();
    const question = questions[position - 1];
    if (!question) {
      finish(questions.length);
      return;
    }
    const interview = effects.interview(question);
    const end = interview.state.subscribe((now, before) => {
      if (now.phase === before.phase) return;
      if (now.phase === 'scored') answered.set(position, now.attemptId);
      if (unheard.has(interview)) {
        if (!isBeingHeard(now)) arrive(interview);
        return;
      }
      if (now.phase === 'recording') void effects.ring();
      if (now.phase === 'scored') void say(resultOf(now.attemptId));
      if (now.phase === 'failed') void say(words.trouble(now.error));
    });
    leaveQuestion = () => {
      interview.dispose();
      if (isBeingHeard(interview.state.getState())) unheard.set(interview, end);
      else settle(interview, end);
    };
    state.setState({ step: { kind: 'question', question, position, of: questions.length, interview } });
    void say(effects.textOf(question));
  }

  function begin(): void {
    endMediaKeys = effects.mediaKeys((key) => {
      if (key === 'toggle') toggle();
      else if (key === 'next') next();
      else back();
    });
    questions = choose();
    ask(1);
  }

  /** Nothing more comes of a question that was left. */
  function settle(interview: Interview, end: () => void): void {
    end();
    if (holdsAnswer(interview.state.getState())) kept += 1;
  }

  /** An answer whose question was left is scored by now, or is up for recovery. */
  function arrive(interview: Interview): void {
    const end = unheard.get(interview);
    unheard.delete(interview);
    if (end) settle(interview, end);
    const { step } = state.getState();
    if (step.kind === 'finished') finish(step.asked);
  }

  /** `asked` counts the questions that came up. Told again when an answer comes in that was still being transcribed. */
  function finish(asked: number): void {
    leaveQuestion = () => {};
    endMediaKeys();
    const attemptIds = [...answered].toSorted(([a], [b]) => a - b).map(([, id]) => id);
    const end: DrillEnd = { unheard: unheard.size, kept, asked, of: questions.length };
    state.setState({ step: { kind: 'finished', attemptIds, ...end } });
    const attempts = attemptIds.flatMap((id) => effects.attempt(id) ?? []);
    void say(words.finished(attempts, end));
  }

  function toggle(): void {
    const { step } = state.getState();
    if (step.kind === 'ready') begin();
    if (step.kind !== 'question') return;
    const { interview } = step;
    const now = interview.state.getState();
    voice.abort();
    if (now.phase === 'recording') void interview.stop();
    else if (holdsAnswer(now)) void interview.retry();
    else void interview.startAnswering();
  }

  /** The question under way, unless its answer is being recorded: nothing may talk into it. */
  function quietQuestion(): Extract<DrillStep, { kind: 'question' }> | null {
    const { step } = state.getState();
    if (step.kind !== 'question') return null;
    const { phase } = step.interview.state.getState();
    return phase === 'opening' || phase === 'recording' || phase === 'closing' ? null : step;
  }

  function next(): void {
    const step = quietQuestion();
    if (step) ask(step.position + 1);
  }

  function end(): void {
    const step = quietQuestion();
    if (!step) return;
    leaveQuestion();
    finish(step.position);
  }

  function repeatQuestion(): void {
    const step = quietQuestion();
    if (step) void say(effects.textOf(step.question));
  }

  function hearScore(): void {
    const now = quietQuestion()?.interview.state.getState();
    if (now) void say(now.phase === 'scored' ? resultOf(now.attemptId) : words.unanswered);
  }

  /** A headset has one key for going back: it repeats what was said last. */
  function back(): void {
    if (quietQuestion()?.interview.state.getState().phase === 'scored') hearScore();
    else repeatQuestion();
  }

  return {
    state,
    toggle,
    next,
    repeatQuestion,
    hearScore,
    end,
    dispose() {
      voice.abort();
      leaveQuestion();
      for (const end of unheard.values()) end();
      unheard.clear();
      endMediaKeys();
    },
  };
}

/** True from Stop to the score. */
function isBeingHeard({ phase }: InterviewState): boolean {
  return phase === 'closing' || phase === 'transcribing';
}

/** An answer was spoken and could not be transcribed. */
function holdsAnswer(state: InterviewState): boolean {
  return state.phase === 'failed' && state.take !== null && state.error.code !== 'no-speech';
}
