import { sentenceRanges } from '../base/sentences';

/** A sentence of a transcript, or a part of one that runs on. `last` is inclusive. */
export interface Clause {
  readonly first: number;
  readonly last: number;
  /** Its words in small letters, with their marks. */
  readonly text: string;
}

/** Speech recognition writes long stretches of speech without a stop; from this many words on a sentence is looked at in parts. */
const RUN_ON_WORDS = 22;
/** A part shorter than this says too little by itself. */
const SHORTEST_PART = 5;

/** "… the whole church, and I had one more chance": a joining word, and somebody who does something. */
const JOINING = new Set(['and', 'so', 'but', 'then']);
const SUBJECTS = new Set(
  'i we he she they it you there this that the my our from in after since everybody nobody'.split(' '),
);

/** The sentences of a transcript in order; those that run on are cut where a new clause begins. */
export function clausesOf(words: readonly string[]): readonly Clause[] {
  return sentenceRanges(words).flatMap(({ first, last }) => {
    const starts = last - first < RUN_ON_WORDS ? [first] : clauseStarts(words, first, last);
    return starts.map((start, index) => {
      const end = (starts[index + 1] ?? last + 1) - 1;
      return {
        first: start,
        last: end,
        text: words
          .slice(start, end + 1)
          .join(' ')
          .toLowerCase(),
      };
    });
  });
}

function clauseStarts(words: readonly string[], first: number, last: number): readonly number[] {
  const starts = [first];
  for (let at = first + SHORTEST_PART; at <= last + 1 - SHORTEST_PART; at += 1)
    if (at - (starts.at(-1) ?? first) >= SHORTEST_PART && beginsClause(words, at)) starts.push(at);
  return starts;
}

function beginsClause(words: readonly string[], at: number): boolean {
  return JOINING.has(plain(words[at])) && SUBJECTS.has(plain(words[at + 1]).replace(/['’].*/, ''));
}

function plain(word = ''): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}'’]/gu, '');
}
