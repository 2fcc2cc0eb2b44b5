import { asks } from '../asking';
import { isAnswerLabel, readMark } from '../marks';
import type { LinePiece, Piece } from '../piece';

/** Fewer turns are no conversation. */
const FEWEST_TURNS = 3;

/** A name before a turn: "Lin", "Dr. Okafor". */
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u;

/** A conversation of two by name, with the words in place of the names that say who asks: "**Lin:** …" becomes "**Interviewer:** …". */
export function withRoles(pieces: readonly Piece[]): readonly Piece[] {
  const roles = rolesIn(pieces);
  if (roles === null) return pieces;
  return pieces.map((piece) => {
    const speaker = speakerOf(piece);
    if (piece.kind !== 'line' || speaker === null) return piece;
    const role = roles.get(speaker);
    if (role !== undefined)
      return piece.lead === null ? { ...piece, text: `${role}:` } : { ...piece, lead: role };
    return introduces(piece, roles) ? { ...piece, lead: null } : piece;
  });
}

/** Whose turn begins with a piece: "**Lin:** Hello", or "**Lin:**" above a list; null for any other. */
function speakerOf(piece: Piece): string | null {
  if (piece.kind !== 'line' || piece.item !== null) return null;
  return piece.lead ?? (piece.bold ? (/^(.+?)\s*[:：]$/.exec(piece.text)?.[1] ?? null) : null);
}

/** Who asks and who answers, by name; null where there are no two who take turns, one asking and the other not. */
function rolesIn(pieces: readonly Piece[]): ReadonlyMap<string, string> | null {
  const turns = new Map<string, string[]>();
  for (const piece of pieces) {
    const speaker = speakerOf(piece);
    if (piece.kind !== 'line' || speaker === null || !NAME.test(speaker) || isLabel(speaker)) continue;
    const own = turns.get(speaker) ?? [];
    own.push(piece.lead === null ? '' : piece.text);
    turns.set(speaker, own);
  }
  const speakers = [...turns].filter(([, own]) => own.length >= FEWEST_TURNS);
  const [one, other] = speakers;
  if (!one || !other || speakers.length > 2) return null;
  const [first, second] = [asking(one[1]), asking(other[1])];
  if (Math.max(first, second) * 2 < 1 || Math.min(first, second) * 2 >= 1) return null;
  const [interviewer, candidate] = first > second ? [one, other] : [other, one];
  return new Map([
    [interviewer[0], 'Interviewer'],
    [candidate[0], 'Candidate'],
  ]);
}

function isLabel(lead: string): boolean {
  return readMark(`${lead}:`).explicit || isAnswerLabel(`${lead}:`);
}

/** Share of the turns with a sentence that asks, 0–1. */
function asking(turns: readonly string[]): number {
  return turns.filter((text) => text.split(/(?<=[.?!])\s+/).some(asks)).length / turns.length;
}

/** "Interviewer: Lin, who leads the team" tells who speaks, and asks nothing. */
function introduces({ lead, text }: LinePiece, roles: ReadonlyMap<string, string>): boolean {
  return lead !== null && isLabel(lead) && [...roles.keys()].some((name) => text.startsWith(name));
}
