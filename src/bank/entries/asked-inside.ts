import { readMark } from '../marks';
import type { LinePiece, Piece } from '../piece';
import { SCENARIO_WORDS } from '../vocabulary';
import { isAnnouncing } from './answer-label';
import { unquoted } from './question-title';

const SCENARIO = new RegExp(`^(?:${SCENARIO_WORDS})$`, 'iu');

/** What is asked, and what stands below it. */
export interface Asked {
  readonly text: string;
  readonly body: readonly Piece[];
  readonly skipped: readonly Piece[];
}

/** Below a topic, "Scenario: …" and "Question: …" are what is asked. */
export function askedInside(text: string, body: readonly Piece[]): Asked {
  const at = body.findIndex((piece) => piece.kind === 'line' && isQuestionLabel(piece));
  const label = body.findIndex(isAnnouncing);
  const question = body[at];
  if (question?.kind !== 'line' || (label !== -1 && label < at)) return { text, body, skipped: [] };
  const before = body.slice(0, at);
  const scenario = before.filter(
    (piece): piece is LinePiece => piece.kind === 'line' && piece.lead !== null && SCENARIO.test(piece.lead),
  );
  const asked = unquoted(question.lead === null ? readMark(question.text).text : question.text);
  if (asked === '') return { text, body, skipped: [] };
  const kept: readonly Piece[] = before.filter((piece) => piece.kind === 'code');
  return {
    text: [...scenario.map((line) => unquoted(line.text)), asked].join(' '),
    body: [...kept, ...body.slice(at + 1)],
    skipped: before.filter(
      (piece) => !kept.includes(piece) && !scenario.includes(piece as LinePiece) && says(piece),
    ),
  };
}

function isQuestionLabel(line: LinePiece): boolean {
  const label = line.lead ?? /^([^:：]{1,24})[:：]/.exec(line.text)?.[1];
  return (
    label !== undefined &&
    label !== null &&
    /^(?:(?:the )?(?:interview )?question|frage|pregunta|pergunta|вопрос|问题|問題|質問)$/iu.test(
      label.trim(),
    )
  );
}

function says(piece: Piece): boolean {
  return piece.kind === 'line' || piece.kind === 'code';
}
