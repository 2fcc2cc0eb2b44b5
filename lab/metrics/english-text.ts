import britishSpellings from './british-spellings.json' with { type: 'json' };
import { standardizeNumbers } from './spoken-numbers';

const spellings: ReadonlyMap<string, string> = new Map(Object.entries(britishSpellings));

/** In this order: what comes first takes precedence. */
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/g, 'will not'],
  [/\bcan't\b/g, 'can not'],
  [/\blet's\b/g, 'let us'],
  [/\bain't\b/g, 'aint'],
  [/\by'all\b/g, 'you all'],
  [/\bwanna\b/g, 'want to'],
  [/\bkinda\b/g, 'kind of'],
  [/\bsorta\b/g, 'sort of'],
  [/\bdunno\b/g, 'do not know'],
  [/\bgotta\b/g, 'got to'],
  [/\bgonna\b/g, 'going to'],
  [/\bi'ma\b/g, 'i am going to'],
  [/\bimma\b/g, 'i am going to'],
  [/\bwoulda\b/g, 'would have'],
  [/\bcoulda\b/g, 'could have'],
  [/\bshoulda\b/g, 'should have'],
  [/\bcause\b/g, 'because'],
  [/\bma'am\b/g, 'madam'],
  [/\bmr\b/g, 'mister '],
  [/\bmrs\b/g, 'missus '],
  [/\bst\b/g, 'saint '],
  [/\bdr\b/g, 'doctor '],
  [/\bprof\b/g, 'professor '],
  [/\bcapt\b/g, 'captain '],
  [/\bgov\b/g, 'governor '],
  [/\bald\b/g, 'alderman '],
  [/\bgen\b/g, 'general '],
  [/\bsen\b/g, 'senator '],
  [/\brep\b/g, 'representative '],
  [/\bpres\b/g, 'president '],
  [/\brev\b/g, 'reverend '],
  [/\bhon\b/g, 'honorable '],
  [/\basst\b/g, 'assistant '],
  [/\bassoc\b/g, 'associate '],
  [/\blt\b/g, 'lieutenant '],
  [/\bcol\b/g, 'colonel '],
  [/\bjr\b/g, 'junior '],
  [/\bsr\b/g, 'senior '],
  [/\besq\b/g, 'esquire '],
  [/'d been\b/g, ' had been'],
  [/'s been\b/g, ' has been'],
  [/'d gone\b/g, ' had gone'],
  [/'s gone\b/g, ' has gone'],
  [/'d done\b/g, ' had done'],
  [/'s got\b/g, ' has got'],
  [/n't\b/g, ' not'],
  [/'re\b/g, ' are'],
  [/'s\b/g, ' is'],
  [/'d\b/g, ' would'],
  [/'ll\b/g, ' will'],
  [/'t\b/g, ' not'],
  [/'ve\b/g, ' have'],
  [/'m\b/g, ' am'],
];

/** Letters that Unicode does not take apart into a base and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  ø: 'o',
  æ: 'ae',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
};

/**
 * Text as Whisper's authors compare it: lower case, no fillers, contractions written out, numbers in digits, American
 * spelling, no punctuation. Follows EnglishTextNormalizer of OpenAI's Whisper (MIT), with its list of spellings.
 */
export function normalizeEnglish(text: string): string {
  let out = text
    .toLowerCase()
    .replace(/[<[][^>\]]*[>\]]/g, '')
    .replace(/\(([^)]+?)\)/g, '')
    .replace(/\b(hmm|mm|mhm|mmm|uh|um)\b/g, '')
    .replace(/\s+'/g, "'");
  for (const [pattern, replacement] of CONTRACTIONS) out = out.replace(pattern, replacement);
  out = out.replace(/(\d),(\d)/g, '$1$2').replace(/\.([^0-9]|$)/g, ' $1');
  out = standardizeNumbers(withoutSymbols(out));
  out = out
    .split(' ')
    .map((word) => spellings.get(word) ?? word)
    .join(' ');
  return out
    .replace(/[.$¢€£]([^0-9])/g, ' $1')
    .replace(/([^0-9])%/g, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Marks go, symbols and punctuation become spaces, but for those that belong to numbers. */
function withoutSymbols(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[œøæßđðþł]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(/\p{Mn}/gu, '')
    .replace(/[\p{M}\p{S}\p{P}]/gu, (symbol) => ('.%$¢€£'.includes(symbol) ? symbol : ' '));
}
