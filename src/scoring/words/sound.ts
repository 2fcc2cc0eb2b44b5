import { doubleMetaphone } from 'double-metaphone';

/** Shorter words sound like too many others. */
const MIN_LETTERS = 4;

/** Share of letters that may differ when the sound codes agree, and when they are one off. */
const SAME_CODE_DISTANCE = 0.6;
const NEAR_CODE_DISTANCE = 0.34;

/**
 * Whether a recogniser may have written `heard` for the rare word `meant`: equal Double Metaphone codes, or one code letter
 * off and few letters different ("XGBoose", "light GBM", "cooper netties"). Another prefix makes another word, and so does the ending of a substance.
 */
export function soundsLike(meant: string, heard: string): boolean {
  if (meant.length < MIN_LETTERS || heard.length < MIN_LETTERS - 1) return false;
  if (Math.abs(meant.length - heard.length) > Math.max(2, meant.length / 3)) return false;
  const distance = editDistance(meant, heard) / Math.max(meant.length, heard.length);
  if (distance > SAME_CODE_DISTANCE) return false;
  return (
    haveLikeCodes(meant, heard, distance) && !differByPrefix(meant, heard) && !differByEnding(meant, heard)
  );
}

function haveLikeCodes(meant: string, heard: string, distance: number): boolean {
  const codes = codesOf(meant);
  const others = codesOf(heard);
  if (codes.some((code) => others.includes(code) && code.length >= 2)) return true;
  return (
    distance <= NEAR_CODE_DISTANCE &&
    codes.some((code) => others.some((other) => code.length >= 3 && editDistance(code, other) <= 1))
  );
}

/** What turns an English word into another one, often its opposite. */
const PREFIXES =
  'a ab ad ante anti co de dis endo ex exo extra hyper hypo il im in infra inter intra ir macro micro mis non over post pre pro re sub super un under'.split(
    ' ',
  );

/** After another prefix, fewer letters are too few to tell a word by: "Redis" may be written "Dedis". */
const MIN_SHARED = 5;

/** "retraining" and "training", "hypotension" and "hypertension"; not "Istio" and "Stio", since "i" is no prefix. */
function differByPrefix(one: string, other: string): boolean {
  return PREFIXES.some((prefix) => {
    if (prefix + one === other || prefix + other === one) return true;
    const rest = one.startsWith(prefix) ? one.slice(prefix.length) : '';
    return rest.length >= MIN_SHARED && PREFIXES.some((next) => next !== prefix && next + rest === other);
  });
}

/** Endings that make another substance of one stem, as chemists name salts, hydrocarbons, and an enzyme with its sugar. */
const ENDINGS: readonly (readonly string[])[] = [
  ['ate', 'ite', 'ide', 'ine'],
  ['ane', 'ene', 'yne'],
  ['ase', 'ose'],
];

/** As the stems of "ethane" and "nitrate" have. */
const MIN_STEM = 3;

/** "sulfates" and "sulfite", "lactase" and "lactose". */
function differByEnding(one: string, other: string): boolean {
  const singular = [one, other].map((word) => word.replace(/s$/, '').replaceAll('ph', 'f'));
  return ENDINGS.some((endings) => {
    const [first, second] = singular.map((word) => stemBefore(endings, word));
    return singular[0] !== singular[1] && first !== null && first === second;
  });
}

function stemBefore(endings: readonly string[], word: string): string | null {
  const ending = endings.find((end) => word.endsWith(end));
  const stem = ending === undefined ? '' : word.slice(0, -ending.length);
  return stem.length >= MIN_STEM ? stem : null;
}

const codeCache = new Map<string, readonly string[]>();

function codesOf(word: string): readonly string[] {
  const known = codeCache.get(word);
  if (known !== undefined) return known;
  const codes = [...new Set(doubleMetaphone(word))].filter((code) => code !== '');
  codeCache.set(word, codes);
  return codes;
}

/** Levenshtein distance in letters. */
function editDistance(one: string, other: string): number {
  const row: number[] = [];
  for (let j = 0; j <= other.length; j += 1) row.push(j);
  for (let i = 1; i <= one.length; i += 1) {
    const letter = one.charCodeAt(i - 1);
    let above = i - 1; // what stood in the row before, one place to the left
    let left = i;
    for (let j = 1; j <= other.length; j += 1) {
      const swap = above + (letter === other.charCodeAt(j - 1) ? 0 : 1);
      above = row[j] ?? 0;
      left = Math.min(swap, above + 1, left + 1);
      row[j] = left;
    }
  }
  return row[other.length] ?? 0;
}
