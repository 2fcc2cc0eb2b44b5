import { readMark, undecorated } from './marks';
import {
  ABOUT_WORDS,
  ANSWER_WORDS,
  BACK_WORDS,
  CONTENTS_WORDS,
  EXTRA_WORDS,
  OPENING_WORDS,
  PLACEHOLDER_WORDS,
  QUESTIONS_WORDS,
  SEE_WORDS,
} from './vocabulary';

const CONTENTS = whole(CONTENTS_WORDS);
const NAMES_QUESTIONS = whole(QUESTIONS_WORDS);
const ABOUT = whole(ABOUT_WORDS);
const BACK = whole(BACK_WORDS);
const PLACEHOLDER = whole(`(?:(?:${ANSWER_WORDS})\\s*[:：-]\\s*)?(?:${PLACEHOLDER_WORDS})`);
/** "TODO: write this" */
const STILL_TO_DO = /^[\s*_[(]*(?:TO-?DO|TBD|TBA|FIXME|WIP)\b\s*[:：–—-].{0,80}$/;
const ONLY_SEE = whole(`(?:(?:${SEE_WORDS})[\\s:：,.-]*)*`);
const OPENS_ANSWER = whole(
  `(?:(?:${OPENING_WORDS})\\s*)*(?:${ANSWER_WORDS})(?:\\s*(?:${OPENING_WORDS}|explanation|\\d+))*`,
);
const OPENS_EXTRA = whole(
  `(?:(?:${OPENING_WORDS})\\s*)*(?:${EXTRA_WORDS})(?:\\s*(?:${OPENING_WORDS}|\\d+))*`,
);

/** Heading of a table of contents. */
export function isContentsHeading(text: string): boolean {
  return CONTENTS.test(bare(readMark(text).text));
}

/** "Questions" above a list of them, in the plural and without a number. */
export function namesQuestions(text: string): boolean {
  return NAMES_QUESTIONS.test(bare(undecorated(text)));
}

/** Heading of a part about the file itself: licence, contributors, installation. */
export function isAboutFile(text: string): boolean {
  return ABOUT.test(bare(readMark(text).text));
}

/** "⬆ Back to top" with or without its link. */
export function isBackToTop(text: string): boolean {
  return BACK.test(bare(text));
}

/** "TODO", "Answer here", "待补充", "…". */
export function isPlaceholder(text: string): boolean {
  if (STILL_TO_DO.test(text)) return true;
  const said = bare(text);
  return said === '' ? /^[.…\-–—_?？!*\s[\]()]*$/u.test(text) : PLACEHOLDER.test(said);
}

/** "See 👉" beside a link. */
export function saysOnlySee(text: string): boolean {
  const said = bare(text);
  return said === '' || ONLY_SEE.test(said);
}

/** "View answer": a fold, heading or line that only opens the answer of the question above. */
export function opensAnswer(text: string): boolean {
  return OPENS_ANSWER.test(bare(text));
}

/** "See example": a fold with something beside the answer. */
export function opensExtra(text: string): boolean {
  return OPENS_EXTRA.test(bare(text));
}

const LONGEST_ASIDE = 120;
const PLAIN = /^[a-z0-9'/ -]*$/;

/** Without signs, emoji and brackets around it, in one case and with single spaces; nothing that matches for a long text. */
function bare(text: string): string {
  if (text.length > LONGEST_ASIDE) return '\u0000';
  const plain = undecorated(text).toLowerCase();
  return (PLAIN.test(plain) ? plain : plain.normalize('NFC').replace(/[^\p{L}\p{N}'/ -]+/gu, ' '))
    .replace(/^[\s-]+|[\s-]+$/g, '')
    .replace(/\s\s+/g, ' ');
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'iu');
}
