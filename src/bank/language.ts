import type { BankLanguage } from './bank';

/** The commonest short words of each language that the others do not have. */
const STOP_WORDS: Readonly<Record<'en' | 'de' | 'fr' | 'es' | 'pt' | 'it', string>> = {
  en: 'the and of to is are that it with for you this what how an be by or from which when can your does why',
  de: 'der die das und ist nicht ein eine mit den von zu auf für im dem sich wie was werden oder sie wird bei durch wenn kann warum',
  fr: 'le la les et est une des du pour dans que qui sur pas avec par vous ce sont plus au comment quelle quel pourquoi être',
  es: 'el la los las y es una que en por con para se del como su más qué cuál cómo son al pero porque cuando',
  pt: 'os as e é um uma que em por com para não do da dos das como se mais são ao você seu quando qual pelo',
  it: 'il lo gli e è una che di per con non del della dei come sono più nel alla quale cosa perché quando si',
};
const SCRIPTS: readonly (readonly [BankLanguage, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];
const LATIN = /\p{Script=Latin}/gu;
const LETTER = /\p{L}/gu;
const ENOUGH_TEXT = 40_000;

/** What most of a text is written in; null for English and for a text too short to tell. */
export function languageOf(text: string): BankLanguage | null {
  const sample = text.slice(0, ENOUGH_TEXT);
  const letters = count(sample, LETTER);
  if (letters < 10) return null;
  for (const [language, script] of SCRIPTS) {
    // Japanese mixes kana into Han; one sign of Han or Hangul says as much as three letters
    const share = language === 'ru' ? 0.4 : language === 'ja' ? 0.12 : 0.2;
    if (count(sample, script) > letters * share) return language;
  }
  if (count(sample, LATIN) < letters * 0.6) return 'other';
  return byStopWords(sample);
}

function byStopWords(text: string): BankLanguage | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const shares = Object.entries(STOP_WORDS).map(([language, list]) => {
    const own = new Set(list.split(' '));
    return { language, hits: words.filter((word) => own.has(word)).length };
  });
  const english = shares.find(({ language }) => language === 'en')?.hits ?? 0;
  const best = shares.reduce((held, next) => (next.hits > held.hits ? next : held));
  // a few foreign words in an English bank, or none of the lists: no other language is claimed
  if (best.language === 'en' || best.hits < 3 || best.hits < english * 1.3 || best.hits * 12 < words.length)
    return null;
  return best.language as BankLanguage;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
