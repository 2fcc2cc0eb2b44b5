import { type Place, TRAVELLING, type TravellingKind } from '../history/sync/places';

/** Records that may have changed here since they were sent: of a kind all of them, or some by their ids. */
export type Touched = ReadonlyMap<TravellingKind, 'all' | ReadonlySet<string>>;

export const NOTHING_TOUCHED: Touched = new Map();

/** After a start nobody knows what changed before. */
export const ALL_TOUCHED: Touched = new Map(TRAVELLING.map((kind) => [kind, 'all']));

/** With one record more; null for all of its kind. */
export function withTouched(touched: Touched, kind: TravellingKind, id: string | null): Touched {
  const before = touched.get(kind);
  if (before === 'all') return touched;
  return new Map([...touched, [kind, id === null ? 'all' : new Set([...(before ?? []), id])]]);
}

export function bothTouched(one: Touched, other: Touched): Touched {
  let both = one;
  for (const [kind, ids] of other)
    for (const id of ids === 'all' ? [null] : ids) both = withTouched(both, kind, id);
  return both;
}

export function isTouched(touched: Touched, { kind, id }: Place): boolean {
  const ids = touched.get(kind);
  return ids === 'all' || ids?.has(id) === true;
}
