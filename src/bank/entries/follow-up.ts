import { asksSurely } from '../asking';
import { type Piece, textOf } from '../piece';
import { isAnnouncing } from './answer-label';

const FOLLOW_UP =
  /^(?:(?:possible |typical )?follow-?\s?ups?(?: questions?)?|nachfragen?|relances?|repreguntas?|追问|уточняющие вопросы|深掘り)\s*[:：]?/iu;

/** "Follow-up questions:" behind an answer, or "**Follow-up:** How deep is it?": what may be asked next is a note. */
export function isFollowUp(piece: Piece): boolean {
  if (piece.kind !== 'line' && piece.kind !== 'heading') return false;
  const text = textOf(piece);
  return (
    FOLLOW_UP.test(text) &&
    (piece.kind === 'heading' || piece.bold || piece.lead !== null || /[:：]/.test(text))
  );
}

/**
 * A heading "Follow-up: How deep is it?" that goes straight on to "A: …" is a question like the one it follows, of its rank; without an answer it stays a
 * note.
 */
export function withAnsweredFollowUps(pieces: readonly Piece[]): readonly Piece[] {
  let above = 0; // the rank of the question before
  return pieces.map((piece, index) => {
    if (piece.kind !== 'heading') return piece;
    const asked = isFollowUp(piece) ? piece.text.replace(FOLLOW_UP, '').trim() : '';
    const next = pieces[index + 1];
    if (above > 0 && piece.depth > above && asksSurely(asked) && next && isAnnouncing(next))
      return { ...piece, text: asked, depth: above };
    if (asksSurely(piece.text)) above = piece.depth;
    else if (piece.depth <= above) above = 0;
    return piece;
  });
}
