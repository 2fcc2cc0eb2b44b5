import { freeSlug } from '../base/slug';
import { type KeyTerm, TERM_KINDS, type TermKind, type TermWeight } from './key-term';
import { type LinePiece, type Piece, textOf, wholeText } from './piece';
import { unguardBrackets } from './placeholders';

/*
 * Key terms as a list that people read and write, the same in every format:
 *
 * - canary releases (essential)
 *   - also counts: canary deployment
 *   - does not count: blue-green
 */

/** Heads the list in Markdown, and names its column in a table. */
export const KEY_TERMS = 'Key terms';

/** Behind a term, in brackets, together with its kind. */
const WEIGHT_WORDS: Readonly<Record<string, TermWeight>> = { essential: 3, expected: 2, detail: 1 };

/** What the lines below a term begin with. */
export const TERM_LINES = {
  alias: 'also counts',
  nearMiss: 'does not count',
  passage: 'in the answer',
  choice: 'alternative',
  id: 'id',
} as const;

/** In the place of the list where somebody wants no term at all. */
export const NO_TERMS = 'None.';
const NONE = /^none\.?$/i;

const LINE = new RegExp(`^(${Object.values(TERM_LINES).join('|')})\\s*[:：]\\s*(.*)$`, 'isu');
const CHOICE = /^(\d+), asked for: (\d+)$/;
const MARKS = /^(.*\S)\s*\(([^()]*)\)$/su;

/** The terms that a list says; null where there is none. What stands below a term without a mark of its own counts as well. */
export function termsOfList(pieces: readonly Piece[]): readonly KeyTerm[] | null {
  const lines = itemLines(pieces);
  const [first] = lines;
  if (!first) return pieces.some(saysNone) ? [] : null;
  const taken = new Set<string>();
  return termLines(lines, first.depth).map(({ said, below }) => {
    const term = termOf(said, below, taken);
    taken.add(term.id);
    return term;
  });
}

/** Whether there is nothing but such a list. */
export function isTermList(pieces: readonly Piece[]): boolean {
  return pieces.length > 0 && besideTermList(pieces).length === 0;
}

/** What stands where such a list is expected, and names no term. */
export function besideTermList(pieces: readonly Piece[]): readonly Piece[] {
  const listed = new Set<Piece>(listedLines(pieces));
  return pieces.filter((piece) => !listed.has(piece) && !saysNone(piece));
}

/** What a term is followed by where it needs it, to be read back: "essential", "tool". */
export function marksOf({ term, weight, kind }: KeyTerm): readonly string[] {
  const word = Object.keys(WEIGHT_WORDS).find((one) => WEIGHT_WORDS[one] === weight) ?? '';
  const isPlain = weight === 2 && (kind !== 'concept' || splitMarks(term) === null);
  return [...(isPlain ? [] : [word]), ...(kind === 'concept' ? [] : [kind])];
}

/** The id that a term has unless its list says another one. */
export function idIn(term: string, taken: ReadonlySet<string>): string {
  return freeSlug(term, 'term', taken);
}

interface ItemLine {
  readonly depth: number;
  readonly text: string;
}

interface TermLine {
  readonly said: string;
  readonly below: readonly string[];
}

function saysNone(piece: Piece): boolean {
  return NONE.test(textOf(piece));
}

/** The items of a list, and the lines that go on with one. */
function listedLines(pieces: readonly Piece[]): readonly LinePiece[] {
  const listed: LinePiece[] = [];
  let inItem = false;
  for (const piece of pieces) {
    inItem = piece.kind === 'line' && (piece.item !== null || (inItem && !piece.opens));
    if (inItem && piece.kind === 'line') listed.push(piece);
  }
  return listed;
}

/** A line that goes on belongs to the one before it. */
function itemLines(pieces: readonly Piece[]): readonly ItemLine[] {
  const lines: ItemLine[] = [];
  for (const piece of listedLines(pieces)) {
    const text = unguardBrackets(wholeText(piece)).trim();
    const last = lines.at(-1);
    if (piece.item) lines.push({ depth: piece.item.depth, text });
    else if (last) lines[lines.length - 1] = { ...last, text: `${last.text} ${text}` };
  }
  return lines;
}

function termLines(lines: readonly ItemLine[], outermost: number): readonly TermLine[] {
  const terms: { said: string; below: string[] }[] = [];
  for (const { depth, text } of lines) {
    if (depth > outermost) terms.at(-1)?.below.push(text);
    else terms.push({ said: text, below: [] });
  }
  return terms.filter(({ said }) => said !== '');
}

function termOf(said: string, below: readonly string[], taken: ReadonlySet<string>): KeyTerm {
  const marked = splitMarks(said) ?? { term: said, weight: 2, kind: 'concept' };
  const lines = below.map((line) => {
    const [, key, text] = LINE.exec(line) ?? [];
    return key === undefined
      ? { key: TERM_LINES.alias, text: line }
      : { key: key.toLowerCase(), text: text ?? '' };
  });
  const all = (key: string) =>
    lines.flatMap((line) => (line.key === key && line.text !== '' ? [line.text] : []));
  const [id] = all(TERM_LINES.id);
  const [passage] = all(TERM_LINES.passage);
  const [, item, asked] = CHOICE.exec(all(TERM_LINES.choice)[0] ?? '') ?? [];
  return {
    id: id !== undefined && !taken.has(id) ? id : idIn(marked.term, taken),
    ...marked,
    aliases: all(TERM_LINES.alias),
    nearMisses: all(TERM_LINES.nearMiss),
    ...(passage === undefined ? {} : { passage }),
    ...(item === undefined || asked === undefined
      ? {}
      : { choice: { item: Number(item), asked: Number(asked) } }),
  };
}

/** "canary releases (essential, tool)"; null where the brackets are the term's own. */
function splitMarks(said: string): Pick<KeyTerm, 'term' | 'weight' | 'kind'> | null {
  const [, term = '', inside = ''] = MARKS.exec(said) ?? [];
  const marks = inside.split(',').map((mark) => mark.trim().toLowerCase());
  if (term === '' || !marks.every((mark) => Object.hasOwn(WEIGHT_WORDS, mark) || isKind(mark))) return null;
  return {
    term,
    weight: marks.map((mark) => WEIGHT_WORDS[mark]).find((weight) => weight !== undefined) ?? 2,
    kind: marks.find(isKind) ?? 'concept',
  };
}

function isKind(mark: string): mark is TermKind {
  return TERM_KINDS.some((kind) => kind === mark);
}
