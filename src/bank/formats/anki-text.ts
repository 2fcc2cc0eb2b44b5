import { type Columns, columnsOf } from '../columns';
import { EXACT_FORMAT } from '../exact-format';
import { type TableLine, widthOf } from './table-lines';

/** What the header lines of Anki's text export say; columns count from 0. */
export interface AnkiHeader {
  readonly lines: number;
  readonly separator: string | null;
  readonly names: readonly string[] | null;
  readonly tags: number | null;
  readonly deck: number | null;
  /** Columns that hold ids, not text. */
  readonly others: readonly number[];
  /** Written by this app. */
  readonly exact: boolean;
}

const SEPARATORS: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  space: ' ',
  pipe: '|',
  colon: ':',
};

export function ankiHeader(text: string): AnkiHeader | null {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const count = lines.findIndex((line) => !/^#[a-z ]+:/i.test(line));
  const head = count === -1 ? lines : lines.slice(0, count);
  if (head.length === 0 || !/^#(?:separator|html|columns|tags|deck|notetype|guid)/i.test(head[0] ?? ''))
    return null;
  const value = (key: string) =>
    head
      .map((line) => new RegExp(`^#${key}:\\s*(.*?)\\r?$`, 'i').exec(line)?.[1])
      .find((found) => found !== undefined);
  const column = (key: string) => {
    const number = Number(value(`${key} column`));
    return Number.isInteger(number) && number > 0 ? number - 1 : null;
  };
  const named = value('separator')?.toLowerCase() ?? 'tab';
  const separator = SEPARATORS[named] ?? (named.length === 1 ? named : '\t');
  const others = [column('guid'), column('notetype'), column('if matches')].filter((one) => one !== null);
  return {
    lines: head.length,
    separator,
    names: value('columns')?.split(separator) ?? null,
    tags: column('tags'),
    deck: column('deck'),
    others,
    exact: value('format') === EXACT_FORMAT,
  };
}

export function ankiColumns({ names, tags, deck, others }: AnkiHeader, table: readonly TableLine[]): Columns {
  const section = deck ?? tags;
  const named = names ? columnsOf(names) : null;
  if (named) return { ...named, section: section ?? named.section };
  const taken = [tags, deck, ...others];
  const free = Array.from({ length: widthOf(table) }, (_, index) => index).filter(
    (index) => !taken.includes(index),
  );
  return { question: free[0] ?? 0, answer: free[1] ?? null, section };
}

/** The section that a deck or the tags of a note name; null for none. Words of a deck's name belong together, those of tags do not. */
export function sectionNamed(cell: string, ofTags: boolean): string | null {
  const name = ofTags ? cell.trim().split(/[\s,;]+/)[0] : cell.trim();
  return name?.split('::').at(-1)?.trim() || null; // "Cooking::Bread" is a deck in a deck
}
