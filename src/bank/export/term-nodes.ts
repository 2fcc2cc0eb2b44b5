import type { BlockContent, ListItem } from 'mdast';
import type { KeyTerm } from '../key-term';
import { idIn, marksOf, NO_TERMS, TERM_LINES } from '../term-list';
import { phrases } from './phrases';

/** A key term as it is written: the line that names it, and those below. */
export interface WrittenTerm {
  readonly line: string;
  readonly below: readonly string[];
}

/** What of key terms is written. An id that follows from the term is not. */
export function writtenTerms(terms: readonly KeyTerm[]): readonly WrittenTerm[] {
  const taken = new Set<string>();
  return terms.map((one) => {
    const { id, term, aliases, nearMisses, passage, choice } = one;
    const marks = marksOf(one);
    const below = [
      ...aliases.map((wording) => [TERM_LINES.alias, wording]),
      ...nearMisses.map((wording) => [TERM_LINES.nearMiss, wording]),
      ...(passage === undefined ? [] : [[TERM_LINES.passage, passage]]),
      ...(choice ? [[TERM_LINES.choice, `${choice.item}, asked for: ${choice.asked}`]] : []),
      ...(id === idIn(term, taken) ? [] : [[TERM_LINES.id, id]]),
    ].map((line) => line.join(': '));
    taken.add(id);
    return { line: marks.length === 0 ? term : `${term} (${marks.join(', ')})`, below };
  });
}

/** Key terms as a list of Markdown. */
export function termNodes(terms: readonly KeyTerm[]): BlockContent[] {
  if (terms.length === 0) return [{ type: 'paragraph', children: phrases(NO_TERMS) }];
  const items = writtenTerms(terms).map(({ line, below }) =>
    itemOf(
      line,
      below.map((text) => itemOf(text)),
    ),
  );
  return [listOf(items)];
}

function itemOf(text: string, below: ListItem[] = []): ListItem {
  const line = { type: 'paragraph' as const, children: phrases(text.replace(/\s+/g, ' ').trim()) };
  return { type: 'listItem', spread: false, children: below.length === 0 ? [line] : [line, listOf(below)] };
}

function listOf(children: ListItem[]) {
  return { type: 'list' as const, ordered: false, spread: false, children };
}
