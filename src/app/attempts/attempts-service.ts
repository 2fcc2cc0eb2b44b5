import { AppError, toAppError } from '../../base/app-error';
import type { Attempt, AttemptTake } from '../../history/attempt';
import type { AttemptSummary } from '../../history/attempt-summary';
import type { History } from '../../history/history';
import {
  attemptTake,
  newAttempt,
  transcriptsOf,
  typedTake,
  withTranscript,
} from '../../interview/attempt-from-take';
import type { AddedTake, TranscribedTake, TypedAnswer } from '../../interview/effects';
import type { Score } from '../../scoring/score';
import type { Transcript } from '../../transcription/transcript';
import type { BankLibraryControl } from '../banks/bank-library';
import type { ScoreFirst } from '../scoring/score-first';
import { createTermHearing, type ScoreTakes } from '../scoring/score-takes';
import type { AttemptsService } from '../services';
import { createAttemptCollection } from './attempt-collection';
import { createDecisions } from './decisions';
import { firstTakeOf } from './first-take';
import { createLateReadings } from './late-readings';
import { askedIn, changeAndScore } from './rescoring';
import { createWordingMemory } from './wording-memory';

export interface AttemptsServiceControl extends AttemptsService {
  /** Reads one attempt again, or all, after this tab or another changed them. */
  refresh(id?: string | null): Promise<void>;
  /** As it is shown now; null when it is not there. */
  shown(id: string): Attempt | null;
  /**
   * Adds a take to an attempt, or begins a new one with it. A take whose attempt was deleted meanwhile, or that finds no
   * room beside it, becomes an answer of its own. Never rejects for want of room.
   */
  addTake(answer: TranscribedTake & Answered): Promise<AddedTake>;
  /** The same for an answer that was typed. */
  addTyped(answer: TypedAnswer & Answered): Promise<AddedTake>;
  /**
   * Puts what was heard at second hearing in place of the transcript `instead`; the score follows, the user's verdicts stay.
   * Null when the take has another transcript by now.
   */
  retranscribe(id: string, takeId: string, instead: Transcript, heard: Transcript): Promise<Attempt | null>;
}

/** What a take answers. */
interface Answered {
  readonly bankId: string;
  readonly question: Attempt['question'];
  /** Whether words alone may decide at first; what the reading for meaning finds then follows by itself. */
  readonly soon?: boolean;
}

/** What a score is made of. */
type Answer = Pick<Attempt, 'bankId' | 'question' | 'takes' | 'verdicts'>;

/** A take, spoken or typed, and where it belongs. */
interface Arrival extends Answered {
  /** Of the attempt that begins with it, if it adds to none. */
  readonly id: string;
  readonly onto: string | null;
  readonly take: AttemptTake;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/**
 * Attempts and the user's last word on them. Who changes one says which and how; the change is made on what is stored
 * then, so that nobody writes back a copy that has grown old.
 */
export function createAttemptsService(parts: {
  readonly history: History | null;
  readonly library: BankLibraryControl;
  readonly scoreTakes: ScoreTakes;
  /** Without it nothing is scored by words alone at first. */
  readonly scoreFirst?: ScoreFirst;
  readonly now: () => number;
  readonly onTrouble: (error: unknown) => void;
  /** See `PageEvents`. */
  readonly untilIdle: () => Promise<void>;
}): AttemptsServiceControl {
  const { history, library, scoreTakes, scoreFirst, now, onTrouble, untilIdle } = parts;
  const collection = createAttemptCollection(history?.attempts ?? null, onTrouble, untilIdle);
  const wordings = history ? createWordingMemory(history.corrections, library, now) : null;

  const scoreOf = (attempt: Answer): Promise<Score> =>
    scoreTakes(askedIn(attempt), transcriptsOf(attempt.takes), attempt.verdicts);

  /** A scorer that fails must not cost what was said: the answer stands there without a score. */
  const ifPossible =
    (score: typeof scoreOf) =>
    async (attempt: Answer): Promise<Score | null> => {
      try {
        return await score(attempt);
      } catch (thrown) {
        onTrouble(thrown);
        return null;
      }
    };
  const scoreIfPossible = ifPossible(scoreOf);

  const lateReadings = createLateReadings(collection, scoreOf, onTrouble);

  const hearTerm = createTermHearing(library);
  const decisions = createDecisions({
    collection,
    wordings,
    hearTerm: (...term) =>
      hearTerm(...term).catch((thrown: unknown) => {
        onTrouble(thrown);
        return null;
      }),
    score: scoreIfPossible,
  });

  async function changeTranscript(
    id: string,
    takeId: string,
    next: (take: Attempt['takes'][number]) => Transcript | null,
  ): Promise<Attempt | null> {
    const patch = (attempt: Attempt): Attempt | null => {
      const take = attempt.takes.find((one) => one.takeId === takeId);
      if (!take) throw new AppError('not-found', { details: { id: takeId } });
      const transcript = next(take);
      if (!transcript) return null;
      const takes = attempt.takes.map((one) => (one === take ? withTranscript(take, transcript) : one));
      return { ...attempt, takes };
    };
    return changeAndScore(collection, id, patch, scoreIfPossible);
  }

  /** Scores what has just come, and keeps the reading that follows its first score, for when the attempt is stored. */
  function scoringOf(soon: boolean) {
    const following: { whole: Promise<Score> | null } = { whole: null };
    const score = ifPossible(async (attempt) => {
      if (!soon || !scoreFirst) return scoreOf(attempt);
      const first = await scoreFirst(askedIn(attempt), transcriptsOf(attempt.takes), attempt.verdicts);
      following.whole = first.whole;
      return first.score;
    });
    const follow = (id: string) => {
      if (following.whole) void lateReadings.follow(id, following.whole);
    };
    return { score, follow };
  }

  /** Resolves to why it could not be added. */
  async function addTo(
    onto: string,
    take: AttemptTake,
    score: (attempt: Attempt) => Promise<Score | null>,
  ): Promise<AppError | null> {
    const withTake = (attempt: Attempt): Attempt | null => {
      if (attempt.takes.some(({ takeId }) => takeId === take.takeId)) return null; // another tab recovered it
      return { ...attempt, takes: [...attempt.takes, take] };
    };
    try {
      await changeAndScore(collection, onto, withTake, score);
      return null;
    } catch (thrown) {
      return toAppError(thrown);
    }
  }

  async function add({ onto, take, soon = false, ...arrival }: Arrival): Promise<AddedTake> {
    const { score, follow } = scoringOf(soon);
    const refusal = onto === null ? null : await addTo(onto, take, score);
    if (onto !== null && refusal === null) {
      follow(onto);
      return { attemptId: onto, storageTrouble: null };
    }
    const begun = { ...arrival, takes: [take] };
    const attempt = newAttempt({ ...begun, score: await score({ ...begun, verdicts: {} }) });
    const storageTrouble = await collection.add(attempt);
    follow(attempt.id);
    if (refusal && !storageTrouble) onTrouble(refusal);
    return { attemptId: attempt.id, storageTrouble };
  }

  return {
    state: collection.state,
    beingRead: lateReadings.underWay,
    refresh: collection.refresh,
    shown: collection.shown,
    overrule: decisions.overrule,
    addTake: ({ take, transcript, ...rest }) =>
      add({ ...rest, take: attemptTake(take, transcript), createdAt: take.startedAt }),
    addTyped: ({ takeId, text, at, ...rest }) =>
      add({ ...rest, take: typedTake(takeId, text), createdAt: at }),
    async editTranscript(id, takeId, text) {
      const { editTranscript } = await import('../../transcription/edit-transcript');
      await changeTranscript(id, takeId, (take) => {
        const [before] = transcriptsOf([take]);
        return before ? editTranscript(before, text, take.kind === 'spoken' ? take.durationS : 0) : null;
      });
    },
    retranscribe: (id, takeId, instead, heard) =>
      changeTranscript(id, takeId, ({ transcript }) =>
        JSON.stringify(transcript) === JSON.stringify(instead) ? heard : null,
      ),
    async rescore(id) {
      await changeAndScore(collection, id, (attempt) => attempt, scoreOf);
    },
    async recording(takeId) {
      if (!history) throw new AppError('not-found');
      return history.recordings.bytesOf(takeId);
    },
    firstTakeOf,
    async star(id, starred) {
      const { summaries } = collection.state.getState();
      const mine = summaries.find((one) => one.id === id);
      const before = summaries.filter(
        (one) => one.starred && one.id !== id && mine && isOfSameQuestion(one, mine),
      );
      if (starred) for (const one of before) await collection.change(one.id, withoutStar);
      await collection.change(id, (now) => (starred ? { ...now, starred } : withoutStar(now)));
    },
    remove: (ids) => collection.remove(ids, now()),
  };
}

function isOfSameQuestion(one: AttemptSummary, other: AttemptSummary): boolean {
  return one.bankId === other.bankId && one.question.id === other.question.id;
}

function withoutStar({ starred: _, ...attempt }: Attempt): Attempt {
  return attempt;
}
