import { type Piece, textOf } from '../piece';

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
