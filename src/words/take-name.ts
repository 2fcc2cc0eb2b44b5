const ORDINALS = [
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
] as const;

/** What a take of an answer is called, everywhere: "Second take", "Take 10". `take` is 0-based. */
export function takeName(take: number): string {
  const ordinal = ORDINALS[take];
  return ordinal === undefined ? `Take ${take + 1}` : `${ordinal} take`;
}
