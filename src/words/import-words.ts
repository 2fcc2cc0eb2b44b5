import type { ClashChoice } from '../app/services';
import type {
  AnswerBlock,
  BankLanguage,
  Question,
  SkippedText,
  SkipReason,
  UnscoredReason,
} from '../bank/bank';
import type { BankFormat, ReadBankFile } from '../bank/formats/read-bank-file';
import type { TableColumns } from '../bank/formats/table-columns';
import type { ReadingChoice } from '../bank/outline';
import type { WayName } from '../bank/readings/ways';
import { count } from './figures';

const LONGEST_START = 160;
const LONGEST_SAMPLE = 30;

/** "416 headings": one way to read a file. */
export function readingInWords({ way, questions }: Pick<ReadingChoice, 'way' | 'questions'>): string {
  const rank = /^headings-(\d)$/.exec(way)?.[1];
  return rank === undefined
    ? count(questions, ...WAY_NOUNS[way as Exclude<WayName, `headings-${number}`>])
    : `${count(questions, 'heading')} of rank ${rank}`;
}

const WAY_NOUNS: Readonly<
  Record<Exclude<WayName, `headings-${number}`>, readonly [one: string, many: string]>
> = {
  cards: ['card', 'cards'],
  folds: ['fold', 'folds'],
  headings: ['heading', 'headings'],
  marked: ['marked question', 'marked questions'],
  'numbered-lines': ['numbered line', 'numbered lines'],
  'bold-lines': ['bold line', 'bold lines'],
  'list-items': ['list item', 'list items'],
  paragraphs: ['paragraph', 'paragraphs'],
  lines: ['line', 'lines'],
};

/** What a file was taken for, and what it holds: "“react.md” was read as 416 headings." */
export function readAsSentence(name: string, { format, way, bank, ways }: ReadBankFile): string {
  const questions = bank.questions.length;
  const found = readingInWords(ways.find((one) => one.way === way) ?? { way, questions });
  switch (format) {
    case 'markdown':
      return `“${name}” was read as ${found}.`;
    case 'html':
      return `“${name}” was read as ${found} of a web page.`;
    case 'docx':
      return `“${name}” was read as ${found} of a Word document.`;
    case 'csv':
      return `“${name}” was read as a table of ${count(questions, 'question')}.`;
    case 'json':
      return `“${name}” was read as a list of ${count(questions, 'question')}.`;
    case 'anki-deck':
      return `“${name}” was read as an Anki deck of ${count(questions, 'card')}.`;
    case 'folder':
      return `“${name}” was read as notes with ${count(questions, 'question')}.`;
  }
}

/** How many questions have no score, in a bank of some that may have none at all. */
export function unscoredSentence({ bank }: ReadBankFile): string | null {
  const unscored = bank.questions.filter((question) => question.unscored !== undefined).length;
  if (unscored === 0) return null;
  const which =
    unscored === bank.questions.length
      ? 'None has an answer to compare with'
      : `${unscored} of them ${unscored === 1 ? 'has' : 'have'} no answer to compare with`;
  return `${which}: such questions are asked, recorded and transcribed, without a score.`;
}

/** Why a question of the preview will have no score, and where that stands in the file. */
export function unscoredReasonSentence(
  { unscored, line }: Pick<Question, 'unscored' | 'line'>,
  format: BankFormat,
): string | null {
  if (unscored === undefined) return null;
  const reason = (unscored === 'no-answer' && EMPTY_ANSWERS[format]) || UNSCORED_REASONS[unscored];
  const place = format === 'anki-deck' ? 'note' : 'line';
  return `Asked without a score: ${reason}${line === undefined ? '' : ` (${place} ${line})`}.`;
}

/** Where a question and its answer do not stand below each other. */
const EMPTY_ANSWERS: Readonly<Partial<Record<BankFormat, string>>> = {
  csv: 'the cell of its answer is empty',
  json: 'its answer is empty',
  'anki-deck': 'its back is empty',
};

const UNSCORED_REASONS: Readonly<Record<UnscoredReason, string>> = {
  'no-answer': 'nothing stands below it',
  placeholder: 'its answer is still to be written',
  'only-links': 'its answer is only links',
  'only-pictures': 'its answer is only pictures',
  'only-code': 'its answer is only code',
};

/** "Line 12, table of contents: “- Basics”". */
export function skippedSentence({ file, line, text, reason, others }: SkippedText): string {
  const more = others === undefined ? '' : ` and ${count(others, 'more file')} like it`;
  if (OF_WHOLE_FILES.has(reason)) return `${file}${more}, ${SKIP_REASONS[reason]}`;
  const place = file === undefined ? `Line ${line}` : `${file}, line ${line}`;
  return `${place}, ${SKIP_REASONS[reason]}${text === '' ? '' : `: “${text}”`}`;
}

const OF_WHOLE_FILES: ReadonlySet<SkipReason> = new Set<SkipReason>([
  'unread-file',
  'other-file',
  'hidden-file',
  'outside-path',
  'large-file',
]);

const SKIP_REASONS: Readonly<Record<SkipReason, string>> = {
  contents: 'table of contents',
  'back-to-top': 'way back to the top',
  'about-the-file': 'about the file itself',
  repeated: 'stands under most questions',
  note: 'note for whoever prepares',
  links: 'further reading',
  'no-question': 'no question in it',
  'broken-json': 'no JSON here; look for a missing comma, quotation mark or bracket',
  'open-quote': 'a quotation mark that is not closed, so the line was read without it',
  'no-term-list': 'no list of key terms; each needs a line of its own that begins with “- ”',
  'not-whole': 'this question is not whole, so it was left out',
  'extra-cells':
    'more cells than the table has columns; put quotation marks around a text with a comma in it',
  'unread-file': 'no question found in this file',
  'other-file': 'not a kind of file that holds questions',
  'hidden-file': 'belongs to a program',
  'outside-path': 'a path that leads out of the zip, not opened',
  'large-file': 'too large for one of several notes; import it by itself',
  outside: 'belongs to no question',
};

/** What a language other than English means for the bank. */
export function languageSentence(language: BankLanguage): string {
  const written = language === 'other' ? 'not in English' : `in ${LANGUAGES[language]}`;
  return `This bank is ${written}. Its questions are asked, recorded and shown as any other, but speech is transcribed, and terms and scores are made, for English.`;
}

const LANGUAGES: Readonly<Record<Exclude<BankLanguage, 'other'>, string>> = {
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  pt: 'Portuguese',
  it: 'Italian',
  ru: 'Russian',
  zh: 'Chinese',
  ja: 'Japanese',
  ko: 'Korean',
};

/** A column by its name, or by its place and what stands in it. */
export function columnName({ names, samples }: TableColumns, at: number): string {
  const name = names[at] ?? '';
  if (name !== '') return name;
  const sample = samples[at] ?? '';
  return `Column ${at + 1}${sample === '' ? '' : `: ${shortened(sample, LONGEST_SAMPLE)}`}`;
}

/** The first words of a model answer, code aside. */
export function answerStart(answer: readonly AnswerBlock[]): string {
  let start = '';
  for (const block of answer) {
    if (start.length > LONGEST_START) break;
    if (block.kind === 'code') continue;
    const text = 'label' in block && block.label !== null ? `${block.label}: ${block.text}` : block.text;
    start = start === '' ? text : `${start} ${text}`;
  }
  return shortened(start, LONGEST_START);
}

/** What the one button of the preview does. */
export function addLabel(questions: number, clash: ClashChoice | null): string {
  const what = count(questions, 'question');
  if (clash === 'update') return `Update with ${what}`;
  return clash === 'replace' ? `Replace with ${what}` : `Add ${what}`;
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\s+\S*$/, '')} …`;
}
