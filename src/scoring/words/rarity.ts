import type { Bank } from '../../bank/bank';
import { COMMON_WORDS } from '../english/common-words';
import { isFunctionWord } from '../english/function-words';
import { unitsOf } from '../model-answer';
import { stemOf, tokenizeText } from './tokens';

/** How much a word tells, 0.05–1: words of grammar least, words that are rare in English and in this bank most. */
export interface Rarity {
  (text: string): number;
  /** Not a word of everyday English: a name, an acronym, jargon. */
  isUncommon(text: string): boolean;
}

/** Weight of the bank's own statistics against general English; a bank has few questions, so both count the same. */
const BANK_SHARE = 0.5;

const rankOfWord: ReadonlyMap<string, number> = new Map(
  COMMON_WORDS.split(' ').map((word, rank) => [word, rank + 1]),
);
const WORDS_KNOWN = rankOfWord.size;
const rankOfStem = lowestRankByStem();

/** Whether a word, or one of its stem, is of everyday English. */
export function isEveryday(text: string): boolean {
  return rankOfWord.has(text) || rankOfStem.has(stemOf(text));
}

const rarityOfBank = new WeakMap<Bank, Rarity>();

/** Inverse document frequency over the questions of a bank, mixed with rarity in general English. Remembered per bank. */
export function rarityIn(bank: Bank): Rarity {
  const known = rarityOfBank.get(bank);
  if (known !== undefined) return known;
  const questionsWith = new Map<string, number>();
  for (const question of bank.questions) {
    const text = [question.text, ...unitsOf(question).map((unit) => unit.text)].join(' . ');
    for (const stem of new Set(tokenizeText(text).map((token) => token.stem))) {
      questionsWith.set(stem, (questionsWith.get(stem) ?? 0) + 1);
    }
  }
  const total = Math.max(2, bank.questions.length);
  const rarity: Rarity = Object.assign(
    (text: string): number => {
      if (isFunctionWord(text)) return 0.05;
      const stem = stemOf(text);
      const inBank =
        Math.log((total + 1) / ((questionsWith.get(stem) ?? 0) + 0.5)) / Math.log(2 * (total + 1));
      return Math.max(0.1, BANK_SHARE * inBank + (1 - BANK_SHARE) * generalRarity(text, stem));
    },
    { isUncommon: (text: string) => !isEveryday(text) },
  );
  rarityOfBank.set(bank, rarity);
  return rarity;
}

function generalRarity(text: string, stem: string): number {
  const rank = Math.min(rankOfWord.get(text) ?? Infinity, rankOfStem.get(stem) ?? Infinity);
  return rank === Infinity ? 1 : Math.log(1 + rank) / Math.log(2 + WORDS_KNOWN);
}

function lowestRankByStem(): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const [word, rank] of rankOfWord) {
    const stem = stemOf(word);
    if (!ranks.has(stem)) ranks.set(stem, rank);
  }
  return ranks;
}
