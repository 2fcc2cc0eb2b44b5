import nlp from 'compromise/two';
import { isFunctionWord } from '../scoring/english/function-words';
import { isNumberWord } from '../scoring/numbers/read-number';
import type { ClassedWord, WordClass } from './classed-word';
import { withoutMarks } from './list-marks';
import { withMistakesMended } from './mistaken-words';

/** A term of compromise's JSON; `pre`, `text` and `post` of all terms in a row give the text again. */
interface TaggedTerm {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly tags: readonly string[];
}

const NEGATIONS = wordSet('no not never without nor none');
const CONJUNCTIONS = wordSet('and or but & +');
const PREPOSITIONS = wordSet(
  'in on at by with into onto over under about for from to as than after before between within per via during without against through ' +
    'across above below up off out around behind beside towards until since inside outside',
);
const AUXILIARIES = wordSet(
  'is am are was were be been being do does did have has had having will would shall should can could may might must get gets got let',
);
const DETERMINERS = wordSet(
  "one my our your his her its their 's each every any some all both these those this that another other",
);
const PRONOUNS = wordSet(
  "i we you he she it they i'm we're i've we've it's who which what someone somebody anyone anything something nobody everyone",
);
const ADVERBS = wordSet('ago later earlier too again only just then now there here otherwise');

const BREAK_BEFORE = /[([{"“”—–→:]/;
const BREAK_AFTER = /[,;:.!?…)\]}"”—–→/]|\s-\s|\s{2,}$/;

/** The words of a text with what each does, by the tagger of compromise; marks of lists are none. */
export function classedWords(text: string): readonly ClassedWord[] {
  const words: ClassedWord[] = [];
  let at = 0;
  const add = (letter: WordClass, end = at) => words.push({ class: letter, start: at, end });
  const sentences: readonly { readonly terms: readonly TaggedTerm[] }[] = nlp(withoutMarks(text)).json();
  for (const { terms } of sentences) {
    for (const term of terms) {
      if (BREAK_BEFORE.test(term.pre) && words.length > 0) add(term.pre.includes(':') ? ':' : '|');
      at += term.pre.length;
      const end = at + term.text.length;
      if (/[\p{L}\p{N}]|^[&+]$/u.test(term.text)) add(classOf(term, words.at(-1)?.class), end);
      else if (term.text !== '' && !/^[*%$€£₹<>]+$/.test(term.text)) add('|');
      at = end;
      if (BREAK_AFTER.test(term.post)) add(term.post.includes(':') ? ':' : '|');
      at += term.post.length;
    }
    add('|');
  }
  return withMistakesMended(words, text).map((word, index) => {
    const compound = isNumberInCompound(text, words, index) || isNumberInCompound(text, words, index - 1);
    return compound ? { ...word, class: 'a' } : word;
  });
}

/** The number of "18-bed unit" counts nothing: the compound is an adjective. */
function isNumberInCompound(text: string, words: readonly ClassedWord[], index: number): boolean {
  const [word, next] = [words[index], words[index + 1]];
  const hyphened = word !== undefined && next?.start === word.end + 1 && text[word.end] === '-';
  return hyphened && word.class === '#' && /[napgvr]/.test(next.class);
}

function classOf({ text, tags }: TaggedTerm, before: WordClass | undefined): WordClass {
  const word = text.toLowerCase().replace(/’/g, "'");
  if (NEGATIONS.has(word) || word.endsWith("n't")) return 'x';
  if (word === 'of') return 'o';
  if (word === 'same') return 'a'; // "in the same path" says more than "in the path"
  if (AUXILIARIES.has(word)) return 'b';
  if (PREPOSITIONS.has(word)) return 'i';
  if (CONJUNCTIONS.has(word)) return 'c';
  if (DETERMINERS.has(word) || /sel(?:f|ves)$/.test(word)) return 'd';
  if (/^[<>~$€£₹−-]*\d/.test(word) || isNumberWord(word)) return '#';
  if (ADVERBS.has(word)) return 'r';
  if (word === 'stands') return 'v'; // "MSE stands for mean square error"
  if (PRONOUNS.has(word)) return 'q';
  return taggedClass(word, new Set(tags), before);
}

function taggedClass(word: string, tags: ReadonlySet<string>, before: WordClass | undefined): WordClass {
  if (tags.has('Determiner') && !word.includes('/')) return 'd';
  if (tags.has('Pronoun')) return 'q';
  if (tags.has('Conjunction') || tags.has('QuestionWord')) return 's';
  if (tags.has('Preposition')) return 'i';
  if (isFunctionWord(word) && word.length > 1) return tags.has('Adverb') ? 'r' : 's';
  if (tags.has('Gerund')) return 'g';
  // "was checked", "they stopped": a verb; "the checked results", "Stopped the pump": a participle or a past form.
  if (tags.has('PastTense') || tags.has('Participle')) return /[bxq]/.test(before ?? '') ? 'v' : 'p';
  if (tags.has('Verb') && !tags.has('Noun')) return 'v';
  if (tags.has('Adjective') || tags.has('Ordinal')) return 'a';
  return tags.has('Adverb') ? 'r' : 'n';
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
