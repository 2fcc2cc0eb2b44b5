import type { Attempt } from '../../history/attempt';
import { ownVerdict } from '../../history/attempt';
import { transcriptsOf } from '../../interview/attempt-from-take';
import { applyVerdicts } from '../../scoring/apply-verdicts';
import type { Score, Verdict } from '../../scoring/score';
import type { HearTerm } from '../scoring/score-takes';
import type { AttemptsService } from '../services';
import type { AttemptCollection } from './attempt-collection';
import { askedIn, changeAndScore } from './rescoring';
import { isSame } from './same-attempt';
import type { WordingMemory } from './wording-memory';

/** A verdict of the user on one term, and what it replaced. */
interface Decision {
  readonly verdict: Verdict | null;
  /** The attempt as it was before; null until the decision is stored, as is the next. */
  before: Attempt | null;
  after: Attempt | null;
  /** The verdict that is there again when it is undone. */
  replaced: Verdict | null;
}

/** The user's verdicts on terms, and the way back from each of them. */
export function createDecisions(parts: {
  readonly collection: AttemptCollection;
  /** Null without storage: nothing is learnt then. */
  readonly wordings: WordingMemory | null;
  readonly hearTerm: HearTerm;
  readonly score: (attempt: Attempt) => Promise<Score | null>;
}): Pick<AttemptsService, 'overrule'> {
  const { collection, wordings, hearTerm, score } = parts;
  /** The decisions of this visit that were not undone, by attempt and term, oldest first. */
  const standing = new Map<string, readonly Decision[]>();

  /**
   * With the user's verdict; and where a wording was learnt, with the words where it is found now. Reading a long answer for
   * that takes the page a while, so it is not done in vain. The other terms stay as they were judged.
   */
  async function scoreOf(attempt: Attempt, termId: string, learnt: boolean): Promise<Score | null> {
    const known = attempt.score;
    if (!known || ownVerdict(attempt, termId) === null) return score(attempt);
    if (!learnt) return applyVerdicts(known, attempt.verdicts);
    const heard = await hearTerm(askedIn(attempt), transcriptsOf(attempt.takes), termId);
    const terms = known.terms.map((term) => (term.id === termId && heard?.evidence ? heard : term));
    return applyVerdicts({ ...known, terms }, attempt.verdicts);
  }

  /** The score before the decision, where nothing else has changed since: it shows at once. Else it is judged anew. */
  const scoreWithout = (decision: Decision, undone: Attempt, now: Attempt, termId: string) =>
    decision.before && isSame(now, decision.after)
      ? Promise.resolve(decision.before.score)
      : scoreOf(undone, termId, true);

  async function undo(attemptId: string, termId: string, decision: Decision): Promise<void> {
    const key = keyOf(attemptId, termId);
    const all = standing.get(key) ?? [];
    const later = all[all.indexOf(decision) + 1];
    standing.set(
      key,
      all.filter((one) => one !== decision),
    );
    if (later) {
      later.replaced = decision.replaced; // what was decided after it stands, but not on top of it any more
      later.before = null;
      return;
    }
    await changeAndScore(
      collection,
      attemptId,
      (now) =>
        ownVerdict(now, termId) === decision.verdict ? withVerdict(now, termId, decision.replaced) : null,
      (undone, now) => scoreWithout(decision, undone, now, termId),
    );
  }

  return {
    async overrule(attemptId, termId, verdict, wording) {
      const forget = await wordings?.learn(await collection.current(attemptId), termId, verdict, wording);
      const decision: Decision = { verdict, before: null, after: null, replaced: null };
      decision.after = await changeAndScore(
        collection,
        attemptId,
        (now) => {
          decision.before = now;
          decision.replaced = ownVerdict(now, termId);
          return withVerdict(now, termId, verdict);
        },
        (patched) => scoreOf(patched, termId, forget !== undefined),
      );
      const key = keyOf(attemptId, termId);
      standing.set(key, [...(standing.get(key) ?? []), decision]);
      return async () => {
        await forget?.();
        await undo(attemptId, termId, decision);
      };
    },
  };
}

function keyOf(attemptId: string, termId: string): string {
  return JSON.stringify([attemptId, termId]);
}

function withVerdict(attempt: Attempt, termId: string, verdict: Verdict | null): Attempt {
  const { [termId]: _, ...others } = attempt.verdicts;
  return { ...attempt, verdicts: verdict === null ? others : { ...others, [termId]: verdict } };
}
