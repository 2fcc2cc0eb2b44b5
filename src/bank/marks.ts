import { ANSWER_KINDS, ANSWER_WORDS, QUESTION_WORDS } from './vocabulary';

/** What stands before a question: "3.", "Q3:", "Question 3 -", "1.2", "1️⃣", "第3题". */
export interface QuestionMark {
  /** The question without its mark. */
  readonly text: string;
  readonly number: number | null;
  /** Marked with "Q", "Question" or the like. */
  readonly explicit: boolean;
  /** Begins with a number. */
  readonly numbered: boolean;
}

/** What may stand between a mark and its text, in any number: ":", ".", ")", "-", "：". */
const END = '[\\s.:：)）\\]】、．·•|–—-]*[.:：)）\\]】、．–—-]';
const NUMBER_SIGN = '\\s*[#№.-]?(?:\\s*(?:(?:no|nr|num|number|n)\\b\\.?|n°|№):?)?\\s*';
/** "Question (EN)" of a note in two languages, "Question (done):" of a list that somebody works on. */
const LANGUAGE = '\\s*\\((?:[a-z]{2}|[\\p{L} /-]{3,24}(?=\\)\\s*[:：]))\\)';
const HAN_DIGITS = '一二三四五六七八九十百';
const EXPLICIT = new RegExp(
  `^[(\\[【]?(?:${QUESTION_WORDS})(?:${NUMBER_SIGN}(\\d{1,4})(?!\\d)(?:[a-z]\\b)?(?:${END}\\s*|\\s+|$|(?=[^\\s\\w]))|\\s*[${HAN_DIGITS}]{1,4}(?:${END}\\s*|$)|${LANGUAGE}\\s*(?:[:：]\\s*|$)|\\s*(?:${END.replace('\\s.', '\\s.')})\\s*|$)`,
  'iu',
);
/** "1Q. What": the number stands first. */
const TURNED = /^[([]?(\d{1,4})\s*q(?:n|ues|uestion)?\s*[.:)\]-]+\s*(?=\S)/i;
const CJK_ORDINAL = /^第\s*(\d{1,4}|[一二三四五六七八九十百]+)\s*[题題问問]\s*[.:：、．)）]*\s*/;
const CJK_NUMBER = /^[（(]?[一二三四五六七八九十百]{1,4}[)）]?\s*[、.．:：]\s*(?=\S)/;
const NUMBERED =
  /^[#([（【]?\s*(\d{1,4})\s*[.)．、:：）\]】]+[-–—]?\s*(?=[^\s\d])|^(\d{1,4})\.\d{1,4}[.\d)]*\s+(?=\S)|^(\d{1,4})\s*[-–—]\s+(?=\S)/;
/** "1 What is a list": in headings only, and only where many begin so. */
const LOOSELY_NUMBERED = /^(\d{1,4})\s+(?=\p{L})/u;
const DECORATION =
  /^(?:[\s■□●○◆◇★☆▶►▸→➤✦*]|\[[↑⬆↥^]+\]|\p{Extended_Pictographic}|\uFE0F|\u200D|[\u{1F3FB}-\u{1F3FF}])+/u;

const WORDY_ANSWER = `(?:(?:${ANSWER_KINDS})\\s+){0,3}(?:${ANSWER_WORDS})(?:\\s+(?:type|key|modelo|muster|explanation))?`;
const ANSWER_NUMBER = `\\s*(?:(?:no|nr)\\.?\\s*|#)?\\d{0,4}(?:${LANGUAGE})?\\s*`;
const ANSWER_LABEL = new RegExp(
  `^[(\\[【]?(?:${WORDY_ANSWER}|[ar])${ANSWER_NUMBER}(?:[-–—.:：)）\\]】]+\\s*)*$`,
  'iu',
);
const LETTER_LABEL = /^[arо]\s*\d*\s*[-–—.:：)）\]】]*$/iu;
const ANSWER_START = new RegExp(
  `^(?:[(\\[【]?(?:${WORDY_ANSWER})${ANSWER_NUMBER}(?:[\\]】]?\\s*[:：]\\s*[-–—]*|[\\]】]|[-–—)]\\s|\\.\\s)\\s*|[arAR]\\d*\\s*(?:：|[:.)]+\\s*[-–—]*\\s)\\s*|[aA]-?\\d+\\s*[-–—:.)]+\\s+|[答问]\\s*[:：]\\s*)`,
  'iu',
);

/** The first signs of the rows that Unicode has of numbers in circles, brackets or with a full stop, each from 1 on. */
const DRAWN_NUMBERS = ['①', '⑴', '⒈', '⓵', '❶', '➀', '➊', '㈠', '㊀'];
const DRAWN_NUMBER = /^\s*([①-⑳⑴-⒇⒈-⒛⓵-⓾❶-❿➀-➉➊-➓㈠-㈩㊀-㊉])\s*/u;
/** Letters and digits as wide as a Chinese character, where a mark stands. */
const WIDE = /^.{0,12}?[０-９Ａ-Ｚａ-ｚ]/u;

/** The text without emoji and signs that only decorate its beginning; keycap emoji and numbers in circles become numbers, wide letters usual ones. */
export function undecorated(text: string): string {
  if (WIDE.test(text)) return undecorated(narrow(text));
  if (/^[A-Za-z]/.test(text)) return text; // as nearly all lines do
  const keyed = text
    .replace(/🔟/gu, '10. ')
    .replace(/^\s*((?:\d\uFE0F?\u20E3\s*)+)/u, (_, keys: string) => `${keys.replace(/[^\d]/g, '')}. `)
    .replace(DRAWN_NUMBER, (_, drawn: string) => `${numberDrawn(drawn)}. `);
  return keyed.replace(DECORATION, '').trimStart();
}

function narrow(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

function numberDrawn(sign: string): number {
  const code = sign.charCodeAt(0);
  const first = DRAWN_NUMBERS.map((row) => row.charCodeAt(0)).findLast((start) => start <= code) ?? code;
  return code - first + 1;
}

const COUNTED =
  '\\d{1,3}(?:[.,]\\d{1,2})?\\s*(?:pts?|points?|marks?|punkte?|puntos?|pontos?|баллов|балла?|分)\\.?';
/** "(5 marks)", "Why? 1 pts" and "Question 1 2 pts" in an examination; in the middle of a sentence, "raise it by 10 points" is what is asked. */
const POINTS = new RegExp(
  `(?:\\s*[([（]\\s*${COUNTED}\\s*[)\\]）]|(?<=^(?:(?:${QUESTION_WORDS})(?:\\s+\\d+)?)?|[?？。]|[.!]\\s)\\s*${COUNTED})$`,
  'iu',
);

/** A question without what it counts in an examination. */
export function withoutPoints(text: string): string {
  return text.replace(POINTS, '');
}

/** The last line read: the signs of a line are looked up one after the other. */
let lastRead: { readonly raw: string; readonly mark: QuestionMark } | null = null;

/** `loose` takes a number without any sign behind it as well. */
export function readMark(raw: string, { loose = false }: { readonly loose?: boolean } = {}): QuestionMark {
  if (loose) return markOf(raw, true);
  if (lastRead?.raw !== raw) lastRead = { raw, mark: markOf(raw, false) };
  return lastRead.mark;
}

function markOf(raw: string, loose: boolean): QuestionMark {
  const text = undecorated(raw);
  const turned = TURNED.exec(text);
  if (turned)
    return {
      text: text.slice(turned[0].length).trim(),
      number: Number(turned[1]),
      explicit: true,
      numbered: true,
    };
  const explicit = EXPLICIT.exec(text);
  if (explicit && !isWord(explicit[0], text)) {
    const rest = readNumber(text.slice(explicit[0].length).trim());
    const own = explicit[1] === undefined ? rest.number : Number(explicit[1]);
    return {
      text: explicit[1] === undefined ? rest.text : text.slice(explicit[0].length).trim(),
      number: own,
      explicit: true,
      numbered: own !== null,
    };
  }
  const { text: rest, number, found } = readNumber(text, loose);
  return { text: rest, number, explicit: false, numbered: found };
}

function readNumber(
  text: string,
  loose = false,
): { readonly text: string; readonly number: number | null; readonly found: boolean } {
  const found =
    CJK_ORDINAL.exec(text) ??
    NUMBERED.exec(text) ??
    CJK_NUMBER.exec(text) ??
    (loose ? LOOSELY_NUMBERED.exec(text) : null);
  if (!found) return { text, number: null, found: false };
  const digits = found[1] ?? found[3]; // "1.2" tells no place in the file
  const number = digits === undefined || !/^\d+$/.test(digits) ? null : Number(digits);
  const rest = text.slice(found[0].length).trim();
  return { text: rest.replace(DECORATION, ''), number, found: true };
}

/** "Question everything" and "Front desk" only begin like a mark; a mark has a number or a sign behind it. "Interview questions - electrician" is a title. */
function isWord(mark: string, text: string): boolean {
  if (mark.length === text.length) return false;
  return !/[\d.:：)）\]】、．–—-]\s*$/.test(mark) || /^interview questions\s*[:：–—-]\s*$/i.test(mark);
}

/** "Answer:", "A:", "Model answer", "Réponse :". */
export function isAnswerLabel(text: string): boolean {
  const label = undecorated(text).trim();
  return ANSWER_LABEL.test(label) && !LETTER_LABEL.test(label) && !/^(?:me|you|back|ich|я|我)$/iu.test(label);
}

/** "A:" or "R:": an answer only where no other letters of a story or of options stand beside it. */
export function isLetterLabel(text: string): boolean {
  return /^[arоAR]\s*\d*\s*[:：.)]+$/u.test(text.trim());
}

/** "Answer: it depends" without the label. */
export function withoutAnswerLabel(text: string): string {
  const plain = undecorated(text);
  const found = ANSWER_START.exec(plain);
  return found ? plain.slice(found[0].length) : text;
}

/** A line that begins with a label for an answer and goes on. */
export function beginsAnswer(text: string): boolean {
  return ANSWER_START.test(undecorated(text));
}
