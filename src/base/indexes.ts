/** All indexes of a span whose `last` is inclusive, in order. */
export function indexesIn({
  first,
  last,
}: {
  readonly first: number;
  readonly last: number;
}): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}
