import { doubleMetaphone } from 'double-metaphone';

/** Shorter words sound like too many others. */
const MIN_LETTERS = 4;

/** Share of letters that may differ when the sound codes agree, and when they are one off. */
const SAME_CODE_DISTANCE = 0.6;
const NEAR_CODE_DISTANCE = 0.34;

/**
 * Whether a recogniser may have written `heard` for the rare word `meant`: equal Double Metaphone codes, or one code letter
 * off and few letters different ("XGBoose", "light GBM", "cooper netties"). A prefix more or less makes another word.
 */
export function soundsLike(meant: string, heard: string): boolean {
  if (meant.length < MIN_LETTERS || heard.length < MIN_LETTERS - 1) return false;
  if (differByPrefix(meant, heard) || differByPrefix(heard, meant)) return false;
  if (Math.abs(meant.length - heard.length) > Math.max(2, meant.length / 3)) return false;
  const distance = editDistance(meant, heard) / Math.max(meant.length, heard.length);
  if (distance > SAME_CODE_DISTANCE) return false;
  const codes = codesOf(meant);
  const others = codesOf(heard);
  if (codes.some((code) => others.includes(code) && code.length >= 2)) return true;
  return (
    distance <= NEAR_CODE_DISTANCE &&
    codes.some((code) => others.some((other) => code.length >= 3 && editDistance(code, other) <= 1))
  );
}

/** What turns an English word into another one, often its opposite. */
const PREFIX = /^(?:a|anti|co|de|dis|il|im|in|ir|non|over|pre|re|sub|un|under)$/;

/** "retraining" and "training", "asynchronous" and "synchronous"; not "Istio" and "Stio", which is no word. */
function differByPrefix(longer: string, shorter: string): boolean {
  return longer.endsWith(shorter) && PREFIX.test(longer.slice(0, -shorter.length));
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
