import type { SkippedText, UnscoredReason } from './bank';
import { beginningOf } from './beginning';
import type { Entry } from './entries/entry';
import { unscoredReason } from './entries/unscored';
import type { Outline } from './outline';
import { type Piece, textOf } from './piece';
import type { WayName } from './readings/ways';
import { besideTermList, KEY_TERMS, termsOfList } from './term-list';

/** In a file that this app wrote: it is read as written, and nothing in it is guessed. */
export const EXACT_FORMAT = 'viva-voce-bank-1';

/** The headings of rank four below a question. */
export const EXACT_HEADINGS = { given: 'With the question', answer: 'Answer', terms: KEY_TERMS } as const;

type Side = keyof typeof EXACT_HEADINGS;

/** A question as it is written. */
export type ExactEntry = Omit<Entry, 'unscored'>;

/** Title, sections and questions are the headings of rank one, two and three; all deeper ones but three are labels. */
export function exactOutline(pieces: readonly Piece[]): Outline {
  let title: string | null = null;
  let section: string | null = null;
  let side: Side | null = null;
  const entries: {
    entry: Pick<Entry, 'line' | 'number' | 'text' | 'section'>;
    sides: Record<Side, Piece[]>;
  }[] = [];
  for (const piece of pieces) {
    const rank = piece.kind === 'heading' && piece.within.length === 0 ? piece.depth : null;
    const text = piece.kind === 'heading' ? piece.text : '';
    const last = entries.at(-1);
    const named = SIDES.find((one) => EXACT_HEADINGS[one] === text);
    if (rank === 1) title = text;
    else if (rank === 2) section = text;
    else if (rank === 3) {
      const [, number, asked = text] = /^(\d+)\. (.*)$/s.exec(text) ?? [];
      const entry = {
        line: piece.line,
        number: number === undefined ? null : Number(number),
        text: asked,
        section,
      };
      entries.push({ entry, sides: { given: [], answer: [], terms: [] } });
      side = null;
    } else if (rank === 4 && named) side = named;
    else if (last) last.sides[side ?? 'answer'].push(piece);
  }
  const whole = entries.map(({ entry, sides: { given, answer, terms } }) => {
    return { ...entry, given, answer, ...listedTerms(terms) };
  });
  return outlineOfExact(title, whole, 'headings');
}

const SIDES: readonly Side[] = ['given', 'answer', 'terms'];

/** The key terms of a question, and what stands among them without being one. */
export function listedTerms(pieces: readonly Piece[]): Pick<ExactEntry, 'terms' | 'skipped'> {
  const terms = termsOfList(pieces);
  const skipped = besideTermList(pieces).flatMap((piece): readonly SkippedText[] => {
    const text = beginningOf(textOf(piece));
    return text === '' ? [] : [{ line: piece.line, text, reason: 'no-term-list' }];
  });
  return { ...(terms ? { terms } : {}), skipped };
}

/** What is written, with what can't be scored told apart. */
export function outlineOfExact(title: string | null, written: readonly ExactEntry[], way: WayName): Outline {
  const entries = written.map((entry) => {
    return { ...entry, unscored: whyUnscored(entry.answer) };
  });
  const answered = entries.filter(({ unscored }) => unscored === null).length;
  return { title, entries, skipped: [], way, ways: [{ way, questions: entries.length, answered }] };
}

/** A "TODO" is an answer like any other. */
function whyUnscored(answer: readonly Piece[]): UnscoredReason | null {
  if (answer.length === 0) return 'no-answer';
  return unscoredReason(answer) === 'only-code' ? 'only-code' : null;
}
