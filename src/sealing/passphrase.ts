/** A passphrase that is shorter could be guessed by whoever holds the database, however slow each guess is made. */
export const SHORTEST_PASSPHRASE = 12;

/** Easy to read out and to type: no letter looks like another. 32 of them, so five bits each. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const GROUP_LETTERS = 4;

/** One that nobody guesses: 100 random bits, such as "k7qd-m2xa-…". */
export function newPassphrase(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(GROUPS * GROUP_LETTERS));
  const letters = Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]);
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LETTERS, (group + 1) * GROUP_LETTERS).join(''),
  );
  return groups.join('-');
}
