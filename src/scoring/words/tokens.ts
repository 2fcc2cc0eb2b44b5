import { stemmer } from 'stemmer';
import { wordTable } from '../../base/word-table';
import { isFunctionWord } from '../english/function-words';

/** One spoken word, normalised: contractions opened, hyphens split, punctuation turned into clause and sentence numbers. */
export interface Token {
  /** Lower case; letters, digits, or one of the signs `% $ € £ ₹`. */
  readonly text: string;
  readonly stem: string;
  /** Written all in capitals or with digits inside, as acronyms and names are: "CI", "P95", "SageMaker". */
  readonly nameLike: boolean;
  /** Index of the source word it came from; `lastWord` differs where spelled letters were joined. */
  readonly word: number;
  readonly lastWord: number;
  /** Counts up at commas, dashes and conjunctions. */
  readonly clause: number;
  /** Counts up at full stops, question marks and exclamation marks. */
  readonly sentence: number;
  /** The recogniser may well have heard another word. */
  readonly doubted?: true;
}

const CONTRACTIONS = wordTable({
  "can't": 'can not',
  "won't": 'will not',
  "shan't": 'shall not',
  "let's": 'let us',
  cannot: 'can not',
  gonna: 'going to',
  wanna: 'want to',
});
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/n't$/, ' not'],
  [/'re$/, ' are'],
  [/'ve$/, ' have'],
  [/'ll$/, ' will'],
  [/'d$/, ' would'],
  [/'m$/, ' am'],
];

/** A clause begins at these words even without a comma; a transcript has few commas. */
const CLAUSE_OPENERS = new Set([
  'and',
  'but',
  'so',
  'because',
  'which',
  'while',
  'although',
  'though',
  'since',
  'whereas',
  'then',
]);

const PIECES = /[$€£₹%]|\d+(?:,\d{2,3})*(?:\.\d+)*|[\p{L}\p{M}]+(?:'\p{L}+)*/gu;

/** Splits words as they stand in a transcript or in a bank. Each token remembers the word it came from. */
export function tokenize(words: readonly string[]): readonly Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  let sentence = 0;
  words.forEach((written, word) => {
    const plain = written.replace(/[’ʼ`]|(?<=n)"(?=t\b)/gi, "'"); // some type isn"t
    if (/^[([–—-]/.test(plain) && tokens.length > 0) clause += 1;
    for (const piece of plain.match(PIECES) ?? []) {
      const lower = piece.toLowerCase();
      const parts = openContraction(lower).split(' ');
      for (const part of parts) {
        const text = part.replace(/,/g, '').replace(/'s?$/, '').replace(/'/g, '');
        if (text === '') continue;
        if (CLAUSE_OPENERS.has(text) && tokens.length > 0) clause += 1;
        tokens.push({
          text,
          stem: stemOf(text),
          nameLike: isNameLike(piece),
          word,
          lastWord: word,
          clause,
          sentence,
        });
      }
    }
    if (endsSentence(plain, words[word + 1])) {
      sentence += 1;
      clause += 1;
    } else if (/[,;:–—)\]…]["']*$|\.{2,}$/.test(plain)) clause += 1;
  });
  return joinLetters(tokens);
}

/** Whoever trails off ("we used… Kafka") goes on in the same sentence, unless a word of grammar opens another: "… The next". */
function endsSentence(word: string, next = ''): boolean {
  if (/(?:…|\.{2,})["')\]]*$/.test(word))
    return /^\p{Lu}\p{L}/u.test(next) && isFunctionWord(next.toLowerCase());
  return /[.?!]["')\]]*$/.test(word) && !/^(?:[A-Za-z]\.|[eE]\.?g\.|i\.e\.|vs\.)$/.test(word);
}

/** Tokens of any text that has no word times: a term, a question, a sentence of the model answer. */
export function tokenizeText(text: string): readonly Token[] {
  return tokenize(text.split(/\s+/).filter((word) => word !== ''));
}

/** Porter's stem, with British spellings and irregular plurals folded into American ones before. */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  const folded = word
    .replace(/isation(s?)$/, 'ization$1')
    .replace(/is(e|ed|es|ing)$/, (whole, ending: string) => (word.length > 6 ? `iz${ending}` : whole))
    .replace(/our(s|ed|ing|al|able)?$/, (whole, ending: string | undefined) =>
      word.length > 5 ? `or${ending ?? ''}` : whole,
    );
  return IRREGULAR.get(folded) ?? stemmer(folded);
}

/** Forms that Porter's rules can't reach. Verbs and nouns that work talk is full of; each maps to the stem of its base form. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'built:build ran:run wrote:write written:write led:lead went:go gone:go made:make took:take taken:take kept:keep met:meet ' +
    'taught:teach thought:think caught:catch brought:bring bought:buy sold:sell grew:grow grown:grow fell:fall fallen:fall ' +
    'rose:rise risen:rise drove:drive driven:drive broke:break broken:break chose:choose chosen:choose spoke:speak spoken:speak ' +
    'sent:send spent:spend found:find held:hold lost:lose won:win began:begin begun:begin knew:know known:know gave:give given:give ' +
    'saw:see seen:see said:say told:tell understood:understand children:child people:person criteria:criterion analyses:analysis ' +
    'indices:index matrices:matrix data:data shipped:ship better:good best:good worse:bad worst:bad fewer:few less:little'
  )
    .split(' ')
    .map((pair) => {
      const [form = '', base = ''] = pair.split(':');
      return [form, stemmer(base)] as const;
    }),
);

/** "C I C D", "A/B", "R O I": a run of single letters is one acronym. "I" and "a" alone begin or end no run of two. */
function joinLetters(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at];
    if (first === undefined) break;
    let end = at;
    while (/^[a-z]$/.test(tokens[end]?.text ?? '') && tokens[end]?.sentence === first.sentence) end += 1;
    while (end - at === 2 && /^[ai]$/.test(tokens[end - 1]?.text ?? '')) end -= 1;
    if (end - at === 2 && first.text === 'i') end = at;
    const last = tokens[end - 1];
    if (end - at < 2 || last === undefined) {
      joined.push(first);
      continue;
    }
    const text = tokens
      .slice(at, end)
      .map((token) => token.text)
      .join('');
    joined.push({ ...first, text, stem: text, nameLike: true, lastWord: last.lastWord });
    at = end - 1;
  }
  return joined;
}

function openContraction(word: string): string {
  const whole = CONTRACTIONS[word];
  if (whole !== undefined) return whole;
  for (const [ending, open] of ENDINGS) if (ending.test(word)) return word.replace(ending, open);
  return word;
}

function isNameLike(piece: string): boolean {
  return (
    /^\p{Lu}{2,}s?$/u.test(piece) || /\p{Ll}\p{Lu}/u.test(piece) || (/\d/.test(piece) && /\p{L}/u.test(piece))
  );
}
