import { createStore } from 'zustand/vanilla';
import { AppError } from '../../base/app-error';
import { measureSpeech } from '../../delivery/speech-figures';
import type { Attempt } from '../../history/attempt';
import type { History } from '../../history/history';
import { transcriptsOf } from '../../interview/attempt-from-take';
import { applyVerdicts } from '../../scoring/apply-verdicts';
import type { Score, Verdict } from '../../scoring/score';
import { editTranscript } from '../../transcription/edit-transcript';
import { type Transcript, wordsOf } from '../../transcription/transcript';
import type { BankLibraryControl } from '../banks/bank-library';
import { type AnsweredQuestion, createTermHearing, type ScoreTakes } from '../scoring/score-takes';
import type { AttemptsService, AttemptsState } from '../services';
import { createWordingMemory } from './wording-memory';

export interface AttemptsServiceControl extends AttemptsService {
  refresh(): Promise<void>;
  /** Stores an attempt. Rejects with `storage-*`. */
  save(attempt: Attempt): Promise<void>;
  /** Puts another transcript in place of one take's; the score follows, the user's verdicts stay. */
  retranscribe(attempt: Attempt, take: number, transcript: Transcript): Promise<Attempt>;
}

/** Attempts that were stored, and the user's last word on them. Without `history` they live until the page is left. */
export function createAttemptsService(
  history: History | null,
  library: BankLibraryControl,
  scoreTakes: ScoreTakes,
  now: () => number,
): AttemptsServiceControl {
  const state = createStore<AttemptsState>(() => ({
    kind: history ? 'loading' : 'unavailable',
    attempts: [],
    unreadable: 0,
  }));
  const hearTerm = createTermHearing(library);
  const wordings = history ? createWordingMemory(history.corrections, library, now) : null;

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
    return withScore(
      attempt,
      await scoreTakes(askedIn(attempt), transcriptsOf(attempt.takes), attempt.verdicts),
    );
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
      await wordings?.learn(attempt, termId, verdict, wording);
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
