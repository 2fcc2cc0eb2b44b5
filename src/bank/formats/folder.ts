import { isAboutFile } from '../aside';
import type { SkippedText, SkipReason } from '../bank';
import type { BankOfFile } from '../join-banks';
import { isScored } from '../scored';
import { decodeText } from './decode-text';
import { isNamedAsNote } from './file-endings';
import { asOneQuestion, kindOf, type Note, noteOf } from './note';
import { isHidden } from './passed-over';

export interface FileInFolder {
  /** With slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const LARGEST = 2_000_000;

/** A note, and not what a program keeps for itself. */
export function isTextFile(path: string): boolean {
  return isNamedAsNote(path) && !isHidden(path);
}

/** So many answered questions in a README are no example of how to use the rest. */
const FEWEST_IN_README = 3;

interface ReadNotes {
  readonly banks: readonly BankOfFile[];
  /** The notes that were passed over. */
  readonly skipped: readonly SkippedText[];
}

/**
 * The banks of many notes in the order of their paths: a note with several questions gives them all, in a section of its name; any other is itself a
 * question, named by its heading or its file, with the rest of it as the answer. Where a note may be either, it is what most notes are.
 */
export function readNotes(files: readonly FileInFolder[]): ReadNotes {
  const inOrder = new Intl.Collator('en', { numeric: true });
  const texts = files.filter(({ path }) => isTextFile(path)).sort((a, b) => inOrder.compare(a.path, b.path));
  const large = texts.filter(({ bytes }) => bytes.length > LARGEST);
  const all = texts
    .filter(({ bytes }) => bytes.length <= LARGEST)
    .map(({ path, bytes }) => noteOf(path, decodeText(bytes)));
  const about = all.filter((note) => isAboutFolder(note));
  const notes = all.filter((note) => !about.includes(note));
  const kinds = notes.map(kindOf);
  const countOf = (kind: 'one' | 'many') => kinds.filter((each) => each === kind).length;
  const mostly = countOf('one') > countOf('many') ? 'one' : 'many';
  const read = notes.map((note, index) => {
    const kind = kinds[index] === 'open' ? mostly : kinds[index];
    return kind === 'many' ? note.many : asOneQuestion(note);
  });
  return {
    banks: read.flatMap((bank, index) => (bank ? [{ ...bank, path: notes[index]?.path ?? '' }] : [])),
    skipped: [
      ...notes.filter((_, index) => !read[index]).map(({ path }) => wholeFile(path, 'unread-file')),
      ...about.map(({ path }) => wholeFile(path, 'other-file')),
      ...large.map(({ path }) => wholeFile(path, 'large-file')),
    ],
  };
}

/** "LICENSE" and "CONTRIBUTING"; a README is often the list itself. */
function isAboutFolder({ path, many }: Note): boolean {
  const name = baseName(path).replace(/[-_]/g, ' ');
  if (!isAboutFile(name)) return false;
  const answered = many?.bank.questions.filter(isScored).length ?? 0;
  return !/^read ?me$/i.test(name) || answered < FEWEST_IN_README;
}

export function wholeFile(path: string, reason: SkipReason): SkippedText {
  return { file: path, line: 1, text: path, reason };
}

function baseName(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.\w+$/, '');
}
