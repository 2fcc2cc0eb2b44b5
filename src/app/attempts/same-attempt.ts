import type { Attempt } from '../../history/attempt';

/** Whether both say the same. Both were read by the same schema, so the order of their fields is the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The attempt with those takes of `before` that say the same: whoever draws one of 1,500 words need not draw it again. */
export function sharingTakes(attempt: Attempt, before: Attempt | null): Attempt {
  if (!before || before === attempt) return attempt;
  const known = new Map(before.takes.map((take) => [take.takeId, take]));
  const takes = attempt.takes.map((take) => {
    const shown = known.get(take.takeId);
    return shown && isSame(shown, take) ? shown : take;
  });
  const unchanged =
    takes.length === before.takes.length && takes.every((take, at) => take === before.takes[at]);
  return { ...attempt, takes: unchanged ? before.takes : takes };
}
