import { type PlacedWord, wordsIn } from './words-in';

/** A part of a text, and whether it is a word that was sought. */
export interface SnippetPiece {
  readonly text: string;
  readonly found: boolean;
}

/** So much of a text is shown, in characters, and so much of it before the first word that was found. */
const LENGTH = 180;
const LEAD = 40;

/** The part of a text that holds most of the words that were sought, which are marked; "…" where something was left out. */
export function snippetOf(text: string, sought: ReadonlySet<string>): readonly SnippetPiece[] {
  const words = wordsIn(text);
  const found = words.filter(({ word }) => sought.has(word));
  const best = richest(found);
  const from = best ? wordAtOrAfter(words, best.start - LEAD) : 0;
  const to = text.length - from <= LENGTH ? text.length : endOfWordBefore(words, from + LENGTH);
  const pieces: SnippetPiece[] = from > 0 ? [{ text: '… ', found: false }] : [];
  let at = from;
  for (const { start, end } of found) {
    if (start < at || end > to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), found: false });
    pieces.push({ text: text.slice(start, end), found: true });
    at = end;
  }
  const rest = text.slice(at, to) + (to < text.length ? ' …' : '');
  return rest === '' ? pieces : [...pieces, { text: rest, found: false }];
}

/** The word from which on most different ones follow within a snippet; null for none. */
function richest(found: readonly PlacedWord[]): PlacedWord | null {
  let best: PlacedWord | null = null;
  let most = 0;
  found.forEach((first, index) => {
    const within = new Set<string>();
    for (let at = index; at < found.length; at += 1) {
      const next = found[at];
      if (!next || next.end > first.start - LEAD + LENGTH) break;
      within.add(next.word);
    }
    if (within.size <= most) return;
    best = first;
    most = within.size;
  });
  return best;
}

function wordAtOrAfter(words: readonly PlacedWord[], place: number): number {
  return place <= 0 ? 0 : (words.find(({ start }) => start >= place)?.start ?? 0);
}

function endOfWordBefore(words: readonly PlacedWord[], place: number): number {
  return words.findLast(({ end }) => end <= place)?.end ?? place;
}
