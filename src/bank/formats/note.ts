import { AppError } from '../../base/app-error';
import { asks, asksSurely } from '../asking';
import { questionTitle } from '../entries/question-title';
import { liftFrontMatter } from '../front-matter';
import { isAnswerLabel, readMark } from '../marks';
import { type ReadBank, readMarkdown, readPieces } from '../parse-bank';
import { piecesOfRows } from './rows';

/** One file of a folder of notes. */
export interface Note {
  /** With slashes. */
  readonly path: string;
  readonly text: string;
  /** Of a text with several questions, all of them; null for any other. */
  readonly many: ReadBank | null;
}

export function noteOf(path: string, text: string): Note {
  const read = orNull(() => readMarkdown(text, { title: nameOf(path) }));
  return { path, text, many: read && read.bank.questions.length > 1 ? read : null };
}

/** So many questions are meant as such, whatever the note is called, when they are most of what it holds. */
const FEWEST = 3;

/** Whether a note is one question, or a list of them; `open` where that is told by the notes around it. */
export function kindOf(note: Note): 'one' | 'many' | 'open' {
  if (!note.many || headsOneQuestion(note)) return 'one';
  const { questions } = note.many.bank;
  if (note.many.way === 'marked' && isMarked(note)) return 'many';
  const asking = questions.filter(({ text }) => asksSurely(text)).length;
  if (headOf(note).asked !== null)
    return asking >= FEWEST && asking * 10 >= questions.length * 6 ? 'many' : 'one';
  return asking * 2 >= questions.length ? 'many' : 'open';
}

/** It begins with the heading "Question", without a number, and no other is called so. */
function headsOneQuestion({ text }: Note): boolean {
  const lines = liftFrontMatter(text).body.trim().split('\n');
  const first = (lines[0] ?? '').trim();
  const heading = HEADING.exec(first)?.[2] ?? '';
  const { explicit, number, text: said } = readMark(heading);
  return explicit && number === null && said === '' && !lines.slice(1).some((line) => line.trim() === first);
}

/** It begins with "Q:" and goes on so. */
function isMarked({ text }: Note): boolean {
  const lines = liftFrontMatter(text).body.trim().split('\n');
  const isQuestion = (line: string) => readMark(line).explicit && asks(readMark(line).text);
  return isQuestion(lines[0] ?? '') && lines.filter(isQuestion).length > 1;
}

/** The note as one question, with all the rest of it as the answer; null for an empty one. */
export function asOneQuestion(note: Note): ReadBank | null {
  const { asked, title, rest } = headOf(note);
  const question = questionTitle(asked ?? title);
  if (question === '' || note.text.trim() === '') return null;
  const section = note.path.split('/').at(-2) ?? null;
  return orNull(() =>
    readPieces(() => piecesOfRows([{ question, answer: answerIn(rest), section, line: 1 }]), {
      title: section ?? 'Questions',
      way: 'cards', // headings in the answer ask nothing
    }),
  );
}

interface Head {
  /** What the note asks by itself: below "Question", in its heading, in the title of its front matter, or in its name. */
  readonly asked: string | null;
  /** Otherwise. */
  readonly title: string;
  /** What comes after. */
  readonly rest: readonly string[];
}

const HEADING = /^(#{1,6})\s+(.+)$/;

function headOf({ path, text }: Note): Head {
  const { body, title } = liftFrontMatter(text);
  const lines = body.trim().split('\n');
  const name = nameOf(path);
  const own = headlineOf(lines[0] ?? '');
  const after = lines.slice(1);
  if (own !== null && readMark(own).explicit && !asks(readMark(own).text)) {
    const at = after.findIndex((line) => line.trim() !== '' && !isRule(line));
    const below = after[at]?.replace(/^>\s*/, '');
    if (below !== undefined)
      return { asked: headlineOf(below) ?? below, title: own, rest: after.slice(at + 1) };
  }
  const rest = own === null ? lines : after;
  if (own !== null && asks(own) && !hasRival(lines)) return { asked: own, title: own, rest };
  if (title !== null && asks(title)) return { asked: title, title, rest: lines };
  // "q6.md" has the mark of a question and asks nothing
  if (asks(name) && questionTitle(name) !== '')
    return { asked: own !== null && asks(own) ? own : name, title: name, rest };
  return { asked: null, title: own ?? title ?? name, rest };
}

/** A heading, a line that is bold as a whole, or a question. */
function headlineOf(line: string): string | null {
  const text = line.trim();
  const [, , heading] = HEADING.exec(text) ?? [];
  const [, bold, question] = /^(?:\*\*(.+)\*\*|(.+[?？]))$/.exec(text) ?? [];
  return heading ?? bold ?? question ?? null;
}

/** Whether another heading stands as high as the first. */
function hasRival([first = '', ...others]: readonly string[]): boolean {
  const rank = HEADING.exec(first)?.[1]?.length;
  return rank !== undefined && others.some((line) => (HEADING.exec(line)?.[1]?.length ?? 7) <= rank);
}

/** All of it is the answer, whatever is called "Solution" further down. */
function answerIn(lines: readonly string[]): string {
  const begin = lines.findIndex(
    (line) => line.trim() !== '' && !isRule(line) && !isAnswerLabel(headlineOf(line) ?? ''),
  );
  return begin === -1 ? '' : `**Answer:**\n\n${lines.slice(begin).join('\n')}`;
}

function isRule(line: string): boolean {
  return /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/.test(line);
}

/** "What is rsync" of "linux/035-what-is-rsync.md". */
function nameOf(path: string): string {
  const name = (path.split('/').at(-1) ?? path)
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return name.replace(/^\d+[\s.]+(?=\S)/, '');
}

function orNull(read: () => ReadBank): ReadBank | null {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}
