/** What a take of an answer is called: the first take is the answer, later ones add to it. `take` is 0-based. */
export function takeName(take: number): string {
  return take === 0 ? 'First answer' : `Addition ${take}`;
}
