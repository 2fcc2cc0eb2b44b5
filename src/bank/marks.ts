/** What stands before a question: "3.", "Q3:", "Question 3 -", "1.2". */
export interface QuestionMark {
  /** The question without its mark. */
  readonly text: string;
  readonly number: number | null;
  /** Marked with "Q" or "Question". */
  readonly explicit: boolean;
}

const EXPLICIT =
  /^(?:question|q)\s*#?\s*(\d{1,4})?(?:\s*[.:)]+\s*|\s+[-–—]+\s+|$)|^(?:question|q)\s*#?\s*(\d{1,4})\s+/i;
const NUMBERED = /^#?(\d{1,4})\s*[.):]+\s*(?=[^\s\d])|^(\d{1,4})\.\d{1,4}[.\d)]*\s+(?=\S)/;

/** Openings of questions that need no question mark: "Tell me about yourself." */
const ASKING_WORDS = new Set(
  (
    'what why how when where which who whom whose tell describe explain do does did can could would should will ' +
    'have has are is was were give walk define compare discuss name list imagine suppose outline share talk'
  ).split(' '),
);

const ANSWER_WORD =
  '(?:(?:model|sample|example|suggested|ideal|good|possible|short|my|the|your) )?(?:answer|ans)';
const ANSWER_LABEL = new RegExp(`^(?:${ANSWER_WORD}\\s*\\d*\\s*[:.)]?|a\\s*\\d*\\s*[:.)])$`, 'i');
const ANSWER_START = new RegExp(`^${ANSWER_WORD}\\s*\\d*\\s*(?::|[-–—]\\s)\\s*|^[Aa]\\d*\\s*[:.)]\\s+`, 'i');

export function readMark(text: string): QuestionMark {
  const explicit = EXPLICIT.exec(text);
  const found = explicit ?? NUMBERED.exec(text);
  if (!found) return { text, number: null, explicit: false };
  const digits = found[1] ?? (explicit ? found[2] : undefined); // "1.2" tells no place in the file
  return {
    text: text.slice(found[0].length).trim(),
    number: digits === undefined ? null : Number(digits),
    explicit: explicit !== null,
  };
}

export function isNumbered(text: string): boolean {
  return NUMBERED.test(text);
}

/** Whether a line reads as a question: by "Q:", by its question mark or by its first word. */
export function asks(line: string): boolean {
  return asksSurely(line) || ASKING_WORDS.has(firstWordOf(readMark(line).text));
}

/** By "Q:" or by its question mark; "What I did" begins like a question and is none. */
export function asksSurely(line: string): boolean {
  const { text, explicit } = readMark(line);
  return explicit || /[?？؟]["'”’»)\]*\s]*$/.test(text);
}

/** "Explain pods.": what only an interviewer says, while "When it fails, …" may begin an answer. */
export function demands(line: string): boolean {
  return /^(?:tell|describe|explain|walk|define|compare|discuss)$/.test(firstWordOf(readMark(line).text));
}

function firstWordOf(text: string): string {
  return (
    text
      .replace(/^[^\p{L}]+/u, '')
      .split(/[^\p{L}]/u)[0]
      ?.toLowerCase() ?? ''
  );
}

/** "Answer:", "A:", "Model answer". */
export function isAnswerLabel(text: string): boolean {
  return ANSWER_LABEL.test(text.trim());
}

/** "Answer: it depends" without the label. */
export function withoutAnswerLabel(text: string): string {
  return text.replace(ANSWER_START, '');
}

/** A flash card on one line, "question :: answer"; null for any other line, such as one about `std::move`. */
export function splitCard(line: string): { readonly question: string; readonly answer: string } | null {
  const [, question, answer] = /^(.*?(?:[?？.]|\s))\s*::\s*(\S.*)$/.exec(line) ?? [];
  if (question === undefined || answer === undefined || !asks(question.trim())) return null;
  return { question: question.trim(), answer };
}
