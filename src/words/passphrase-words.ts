import { SHORTEST_PASSPHRASE } from '../sealing/passphrase';

/** So long that guessing would take longer than anybody has, unless it is a saying or a name. */
const LONG = 20;

/** How well a passphrase of this length holds, and what would make it better. */
export function strengthSentence(passphrase: string): string {
  const { length } = passphrase.trim();
  if (length === 0)
    return `${SHORTEST_PASSPHRASE} letters or more; four or five words that have nothing to do with each other are easy to remember.`;
  if (length < SHORTEST_PASSPHRASE) return `Too short: ${SHORTEST_PASSPHRASE - length} more.`;
  if (length < LONG)
    return 'Long enough against somebody who tries a few. One or two more words hold against a machine that guesses.';
  return 'Long enough against a machine that guesses, unless it is a saying, a song or a name.';
}
