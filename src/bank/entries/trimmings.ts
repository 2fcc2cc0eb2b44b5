import { isBackToTop } from '../aside';
import { asksSurely } from '../asking';
import type { SkippedText, SkipReason } from '../bank';
import { type LinePiece, type Piece, textOf } from '../piece';
import type { Page } from '../readings/page';
import type { Span } from '../readings/spans';
import { isFollowUp } from './follow-up';
import { isOnlyLink } from './unscored';

/** What a note in an answer is headed by, in any bank; more words count before the label of an answer. */
const META =
  /^(?:category|framework|difficulty|level|tags?|compan(?:y|ies)|asked (?:by|at|in)|points of assessment|why (?:they|do they|interviewers?|we) ask.*|what (?:they|interviewers?)(?:'re| are)? (?:really )?(?:look|want|test|listen|assess).*|kategorie|schwierigkeit|catégorie|difficulté|categoría|dificultad|categoria|dificuldade|категория|сложность|теги|компания|分类|难度|标签|公司|考察点|考点|難易度|タグ)$/iu;
/** What Logseq keeps with a block. */
const PROPERTY = /^(?:card-[\w-]+|collapsed|id|created-at|updated-at|background-color):: ?\S*$/;
/** The right one of several may be bold. */
const OPTION = /^[([]?[A-Ha-h][)\].]\s/;
const NONE: ReadonlySet<string> = new Set();
const LABEL = /^([^:：]{1,24})[:：]/;
const LONGEST_REPEATED = 160;

/** The pieces below a question without ways back, repeated lines, notes and links to read on, and what was left out. */
export function withoutTrimmings(
  page: Page,
  { start, end }: Span,
  repeated: ReadonlySet<string>,
): { readonly body: readonly Piece[]; readonly skipped: readonly SkippedText[] } {
  const kept: Piece[] = [];
  const skipped: SkippedText[] = [];
  for (let index = start.index + 1; index < end; index += 1) {
    const piece = page.pieces[index];
    if (!piece) continue;
    const reason = followsUp(piece, skipped.at(-1))
      ? 'note'
      : skipReason(piece, page.asides[index] ?? null, repeated);
    if (reason === null) kept.push(piece);
    else if (textOf(piece) !== '')
      skipped.push({ line: piece.line, text: textOf(piece).slice(0, 120), reason });
  }
  if (!kept.some(says)) {
    const all = page.pieces
      .slice(start.index + 1, end)
      .filter((piece, at) => skipReason(piece, page.asides[start.index + 1 + at] ?? null, NONE) === null);
    if (all.some(says)) return { body: withoutReading(all), skipped: [] };
  }
  const body = withoutReading(kept);
  for (const piece of kept) {
    if (!body.includes(piece) && textOf(piece) !== '')
      skipped.push({ line: piece.line, text: textOf(piece).slice(0, 120), reason: 'links' });
  }
  return { body, skipped: skipped.sort((a, b) => a.line - b.line) };
}

/** "Follow-up questions:" behind an answer, and the questions right below it. */
function followsUp(piece: Piece, before: SkippedText | undefined): boolean {
  if (isFollowUp(piece)) return true;
  const belongs = before?.reason === 'note' && piece.line - before.line < 3;
  return belongs && piece.kind === 'line' && piece.item !== null && asksSurely(textOf(piece));
}

function says({ kind }: Piece): boolean {
  return kind === 'line' || kind === 'code';
}

function skipReason(
  piece: Piece,
  aside: SkipReason | null,
  repeated: ReadonlySet<string>,
): SkipReason | null {
  if (aside !== null) return aside;
  if (piece.kind !== 'line') return null;
  if (isBackToTop(textOf(piece))) return 'back-to-top';
  if (PROPERTY.test(textOf(piece))) return 'note';
  const label = piece.lead ?? LABEL.exec(piece.text)?.[1];
  if (label !== undefined && META.test(label.trim()) && piece.text.length < 100) return 'note';
  return repeated.has(textOf(piece)) ? 'repeated' : null;
}

/** "Useful resources:" with nothing but links below, and labels at the very end that head nothing. */
function withoutReading(pieces: readonly Piece[]): readonly Piece[] {
  const links = pieces.filter((piece) => piece.kind === 'line' && isOnlyLink(piece)).length;
  const words = pieces.filter(
    (piece) => piece.kind === 'line' && !isOnlyLink(piece) && !isHead(piece),
  ).length;
  if (words === 0) return pieces; // links alone are told as such
  const kept: Piece[] = [];
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    if (!piece) continue;
    const after = kept.at(-1);
    const headsNothing =
      (isHead(piece) || (after === undefined && endsOpen(piece))) &&
      (after === undefined || (after.kind === 'heading' && piece.kind === 'heading' && links > 0));
    const isLastLink = piece.kind === 'line' && isOnlyLink(piece) && !kept.some((one) => one.kind !== 'rule');
    if (!headsNothing && !isLastLink && !(piece.kind === 'rule' && after === undefined)) kept.push(piece);
  }
  return kept.reverse();
}

/** "Useful resources:" */
function endsOpen(piece: Piece): boolean {
  return piece.kind === 'line' && /^.{1,60}[:：]$/.test(textOf(piece));
}

function isHead(piece: Piece): boolean {
  if (piece.kind === 'heading' || piece.kind === 'summary') return true;
  return (
    piece.kind === 'line' &&
    ((piece.bold && !OPTION.test(piece.text) && !/[.!?…。]["'”’»]*$/.test(piece.text)) ||
      (piece.lead !== null && piece.text === ''))
  );
}

/** Lines that stand under most of three questions or more. A label over different texts stays. */
export function repeatedLines(page: Page, spans: readonly Span[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { start, end } of spans) {
    const seen = new Set<string>();
    for (let index = start.index + 1; index < end; index += 1) {
      const piece = page.pieces[index];
      if (piece?.kind === 'line' && !isHead(piece) && isRepeatable(piece)) seen.add(textOf(piece));
    }
    for (const text of seen) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, count]) => count > 2 && count * 2 > spans.length).map(([text]) => text),
  );
}

/** An answer may repeat: "Yes." below most questions of a quiz. */
function isRepeatable(line: LinePiece): boolean {
  const text = textOf(line);
  return (
    text.length <= LONGEST_REPEATED &&
    (line.link !== null || text.split(' ').length > 2 || /[↑⬆↥👉]/u.test(text))
  );
}
