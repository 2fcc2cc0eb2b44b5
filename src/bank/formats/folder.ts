import { AppError } from '../../base/app-error';
import { isAboutFile } from '../aside';
import { questionTitle } from '../entries/question-title';
import { liftFrontMatter } from '../front-matter';
import { joinedBanks } from '../join-banks';
import { type ParseOptions, type ReadBank, readMarkdown, readPieces } from '../parse-bank';
import { decodeText } from './decode-text';
import { piecesOfRows } from './rows';

export interface FileInFolder {
  /** With slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const TEXT_FILE = /\.(?:md|markdown|mdx|txt|text)$/i;
const LARGEST = 2_000_000;

export function isTextFile(path: string): boolean {
  return TEXT_FILE.test(path) && !/(?:^|\/)(?:__MACOSX|\.git|node_modules)\/|(?:^|\/)\._/.test(path);
}

/**
 * One bank of many notes in the order of their paths: a note with several questions gives them all, in a section of its name; a note with one or none is
 * itself a question, named by its heading or its file, with the rest of it as the answer. Throws `bank-unreadable` with `no-questions`.
 */
export function readFolder(files: readonly FileInFolder[], options: ParseOptions): ReadBank {
  const inOrder = new Intl.Collator('en', { numeric: true });
  const notes = files
    .filter(
      ({ path, bytes }) =>
        isTextFile(path) && bytes.length <= LARGEST && !isAboutFile(baseName(path).replace(/[-_]/g, ' ')),
    )
    .sort((a, b) => inOrder.compare(a.path, b.path))
    .flatMap((file) => {
      const read = readNote(file);
      return read ? [{ ...read, path: file.path }] : [];
    });
  return joinedBanks(notes, options);
}

function readNote({ path, bytes }: FileInFolder): ReadBank | null {
  const text = decodeText(bytes);
  const name = baseName(path);
  try {
    const read = readMarkdown(text, { title: name });
    if (read.bank.questions.length > 1) return read;
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
  }
  const { body, title } = liftFrontMatter(text);
  const [first = '', ...others] = body.trim().split('\n');
  const heading = /^(?:#{1,6}\s+(.+)|\*\*(.+)\*\*\s*|(.+[?？])\s*)$/.exec(first);
  const own = heading?.[1] ?? heading?.[2] ?? heading?.[3];
  const question = questionTitle(own ?? title ?? name.replace(/[-_]+/g, ' '));
  const answer = own === undefined ? body : others.join('\n');
  if (question === '' || body.trim() === '') return null;
  const folder = path.split('/').at(-2);
  return readPieces(() => piecesOfRows([{ question, answer, section: folder ?? null, line: 1 }]), {
    title: folder ?? 'Questions',
  });
}

function baseName(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.\w+$/, '');
}
