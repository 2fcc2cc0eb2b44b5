import { createStore } from 'zustand/vanilla';
import { AppError } from '../base/app-error';
import type { Attempt } from '../history/attempt';
import type { History } from '../history/history';
import { transcriptsOf } from '../interview/attempt-from-take';
import { applyVerdicts } from '../scoring/apply-verdicts';
import type { Score, Verdict } from '../scoring/score';
import { measureSpeech } from '../scoring/speech-figures';
import { editTranscript } from '../transcription/edit-transcript';
import { type Transcript, wordsOf } from '../transcription/transcript';
import type { BankShelfControl } from './bank-shelf';
import { type AnsweredQuestion, createTermHearing, type Judge } from './judge';
import { createLearner } from './learner';
import type { AttemptsDesk, AttemptsState } from './services';

export interface AttemptsDeskControl extends AttemptsDesk {
  refresh(): Promise<void>;
  /** Stores an attempt. Rejects with `storage-*`. */
  save(attempt: Attempt): Promise<void>;
  /** Puts another transcript in place of one take's; the score follows, the user's verdicts stay. */
  retranscribe(attempt: Attempt, take: number, transcript: Transcript): Promise<Attempt>;
}

/** Attempts that were stored, and the user's last word on them. Without `history` they live until the page is left. */
export function createAttemptsDesk(
  history: History | null,
  shelf: BankShelfControl,
  judge: Judge,
  now: () => number,
): AttemptsDeskControl {
  const state = createStore<AttemptsState>(() => ({
    kind: history ? 'loading' : 'unavailable',
    attempts: [],
    unreadable: 0,
  }));
  const hearTerm = createTermHearing(shelf);
  const learner = history ? createLearner(history.corrections, shelf, now) : null;

  async function refresh(): Promise<void> {
    if (!history) return;
    const { attempts, unreadable } = await history.attempts.list();
    state.setState({ kind: 'ready', attempts, unreadable: unreadable.length }, true);
  }

  async function save(attempt: Attempt): Promise<void> {
    if (!history) throw new AppError('storage-unavailable');
    await history.attempts.put(attempt);
  }

  /** A change on screen must hold, so one that can't be stored is an error. */
  async function withScore(attempt: Attempt, score: Score): Promise<Attempt> {
    const changed = { ...attempt, score };
    await save(changed);
    return changed;
  }

  async function rescored(attempt: Attempt): Promise<Attempt> {
    return withScore(attempt, await judge(askedIn(attempt), transcriptsOf(attempt.takes), attempt.verdicts));
  }

  /** With the user's verdict on a term, and the words where its wordings are found now. The other terms stay as they are. */
  async function corrected(attempt: Attempt, score: Score, termId: string): Promise<Attempt> {
    const heard = await hearTerm(askedIn(attempt), transcriptsOf(attempt.takes), termId);
    const terms = score.terms.map((term) => (term.id === termId && heard?.evidence ? heard : term));
    return withScore(attempt, applyVerdicts({ ...score, terms }, attempt.verdicts));
  }

  function retranscribe(attempt: Attempt, index: number, transcript: Transcript): Promise<Attempt> {
    const words = wordsOf(transcript);
    const takes = attempt.takes.map((take, at) =>
      at === index ? { ...take, transcript, speech: measureSpeech({ ...take, words }) } : take,
    );
    return rescored({ ...attempt, takes });
  }

  function withVerdict(attempt: Attempt, termId: string, verdict: Verdict | null): Attempt {
    const { [termId]: _, ...others } = attempt.verdicts;
    return { ...attempt, verdicts: verdict === null ? others : { ...others, [termId]: verdict } };
  }

  return {
    state,
    refresh,
    save,
    rescore: rescored,
    async recording(takeId) {
      if (!history) throw new AppError('not-found');
      return history.recordings.bytesOf(takeId);
    },
    retranscribe,
    editTranscript(attempt, index, text) {
      const take = attempt.takes[index];
      const [before] = take ? transcriptsOf([take]) : [];
      if (!take || !before) return Promise.reject(new AppError('not-found'));
      return retranscribe(attempt, index, editTranscript(before, text, take.durationS));
    },
    async overrule(attempt, termId, verdict, wording) {
      await learner?.learn(attempt, termId, verdict, wording);
      const changed = withVerdict(attempt, termId, verdict);
      return verdict === null || !attempt.score
        ? rescored(changed)
        : corrected(changed, attempt.score, termId);
    },
    async remove(ids) {
      if (!history) throw new AppError('storage-unavailable');
      const bringBack = await history.attempts.remove(ids, now());
      await refresh(); // gone from the screen before anyone says so
      return bringBack;
    },
  };
}

function askedIn({ bankId, question }: Attempt): AnsweredQuestion {
  return { bankId, number: question.number };
}
