import { isAboutFile } from '../aside';
import type { SkippedText } from '../bank';
import { joinedBanks } from '../join-banks';
import type { ParseOptions, ReadBank } from '../parse-bank';
import { decodeText } from './decode-text';
import { asOneQuestion, kindOf, noteOf } from './note';

export interface FileInFolder {
  /** With slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const TEXT_FILE = /\.(?:md|markdown|mdx|txt|text)$/i;
const LARGEST = 2_000_000;

/** Not what programs keep for themselves, such as the templates in ".github". */
export function isTextFile(path: string): boolean {
  return TEXT_FILE.test(path) && !/(?:^|\/)(?:__MACOSX|\.[^/.][^/]*|node_modules)\/|(?:^|\/)\._/.test(path);
}

/**
 * One bank of many notes in the order of their paths: a note with several questions gives them all, in a section of its name; any other is itself a
 * question, named by its heading or its file, with the rest of it as the answer. Where a note may be either, it is what most notes are. One that
 * can't be read is passed over and said. Throws `bank-unreadable` with `no-questions`.
 */
export function readFolder(files: readonly FileInFolder[], options: ParseOptions): ReadBank {
  const inOrder = new Intl.Collator('en', { numeric: true });
  const notes = files
    .filter(
      ({ path, bytes }) =>
        isTextFile(path) && bytes.length <= LARGEST && !isAboutFile(baseName(path).replace(/[-_]/g, ' ')),
    )
    .sort((a, b) => inOrder.compare(a.path, b.path))
    .map(({ path, bytes }) => noteOf(path, decodeText(bytes)));
  const kinds = notes.map(kindOf);
  const countOf = (kind: 'one' | 'many') => kinds.filter((each) => each === kind).length;
  const mostly = countOf('one') > countOf('many') ? 'one' : 'many';
  const read = notes.map((note, index) => {
    const kind = kinds[index] === 'open' ? mostly : kinds[index];
    return kind === 'many' ? note.many : asOneQuestion(note);
  });
  return joinedBanks(
    read.flatMap((bank, index) => (bank ? [{ ...bank, path: notes[index]?.path ?? '' }] : [])),
    options,
    notes.flatMap(({ path }, index): readonly SkippedText[] =>
      read[index] ? [] : [{ file: path, line: 1, text: path, reason: 'unread-file' }],
    ),
  );
}

function baseName(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.\w+$/, '');
}
