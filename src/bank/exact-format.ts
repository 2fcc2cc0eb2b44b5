import type { Entry } from './entries/entry';
import { unscoredReason } from './entries/unscored';
import type { Outline } from './outline';
import type { Piece } from './piece';

/** In the front matter of a bank that this app wrote: it is read as written, and nothing in it is guessed. */
export const EXACT_FORMAT = 'viva-voce-bank-1';

/** The headings of rank four below a question. */
export const EXACT_HEADINGS = { given: 'With the question', answer: 'Answer' } as const;

/** Title, sections and questions are the headings of rank one, two and three; all deeper ones but two are labels. */
export function exactOutline(pieces: readonly Piece[]): Outline {
  let title: string | null = null;
  let section: string | null = null;
  let side: 'given' | 'answer' | null = null;
  const entries: { entry: Omit<Entry, 'given' | 'answer' | 'unscored'>; given: Piece[]; answer: Piece[] }[] =
    [];
  for (const piece of pieces) {
    const rank = piece.kind === 'heading' && piece.within.length === 0 ? piece.depth : null;
    const text = piece.kind === 'heading' ? piece.text : '';
    const last = entries.at(-1);
    if (rank === 1) title = text;
    else if (rank === 2) section = text;
    else if (rank === 3) {
      const [, number, asked = text] = /^(\d+)\. (.*)$/s.exec(text) ?? [];
      const entry = {
        line: piece.line,
        number: number === undefined ? null : Number(number),
        text: asked,
        section,
        skipped: [],
      };
      entries.push({ entry, given: [], answer: [] });
      side = null;
    } else if (rank === 4 && text === EXACT_HEADINGS.given) side = 'given';
    else if (rank === 4 && text === EXACT_HEADINGS.answer) side = 'answer';
    else if (last) last[side ?? 'answer'].push(piece);
  }
  const whole = entries.map(({ entry, given, answer }) => {
    const reason = answer.length === 0 ? 'no-answer' : unscoredReason(answer);
    return {
      ...entry,
      given,
      answer,
      unscored: reason === 'only-code' || answer.length === 0 ? reason : null,
    };
  });
  const answered = whole.filter(({ unscored }) => unscored === null).length;
  return {
    title,
    entries: whole,
    skipped: [],
    way: 'headings',
    ways: [{ way: 'headings', questions: whole.length, answered }],
  };
}
