const NEGATORS = new Set(
  'not never no none nobody nothing neither nor without hardly barely rarely avoid avoided avoids avoiding lack lacked lacking lacks skip skipped cannot refuse refused'.split(
    ' ',
  ),
);

/** A word that turns what follows into its denial. */
export function isNegator(text: string): boolean {
  return NEGATORS.has(text);
}
