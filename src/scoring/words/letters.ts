/** How the letters of the alphabet sound when a recogniser writes them as words: "see eye see dee". */
const LETTER_NAMES: Readonly<Record<string, string>> = {
  a: 'a ay eh hey',
  b: 'b be bee',
  c: 'c see sea cee si',
  d: 'd dee de the',
  e: 'e ee he',
  f: 'f ef eff',
  g: 'g gee jee',
  h: 'h aitch age each',
  i: 'i eye aye',
  j: 'j jay',
  k: 'k kay okay',
  l: 'l el ell elle',
  m: 'm em am',
  n: 'n en an and in',
  o: 'o oh owe',
  p: 'p pea pee',
  q: 'q queue cue',
  r: 'r are our ar',
  s: 's es ess as',
  t: 't tea tee',
  u: 'u you',
  v: 'v vee we',
  w: 'w',
  x: 'x ex',
  y: 'y why',
  z: 'z zee zed',
};

const soundsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(LETTER_NAMES).map(([letter, names]) => [letter, new Set(names.split(' '))]),
);

/**
 * How many of the words, from `at` on, spell the acronym letter by letter; 0 when they don't. Of a long acronym one letter
 * may be a common word ("see I see the"), but at least one must be nothing but a letter.
 */
export function spelledLetters(acronym: string, words: readonly string[], at: number): number {
  let sure = 0;
  let used = 0;
  for (const letter of acronym) {
    const word = words[at + used];
    if (word === undefined) return 0;
    if (word !== letter && soundsOf.get(letter)?.has(word) !== true) return 0;
    if (word === letter || !AMBIGUOUS.has(word)) sure += 1;
    used += 1;
  }
  return sure >= Math.max(1, Math.ceil(acronym.length / 3)) ? used : 0;
}

const AMBIGUOUS = new Set(
  'a i be see the he hey each age am an and in are our as you we why oh okay'.split(' '),
);
