import { readMark } from '../marks';
import { type LinePiece, type Piece, wholeText } from '../piece';
import { SCENARIO_WORDS } from '../vocabulary';
import { isAnnouncing } from './answer-label';
import { unquoted } from './question-title';

const SCENARIO = new RegExp(`^(?:${SCENARIO_WORDS})\\s*\\d{0,3}$`, 'iu');
const QUESTION_LABEL =
  /^(?:(?:the )?(?:interview )?question|frage|pregunta|pergunta|вопрос|问题|問題|質問)$/iu;
/** A scenario is told in a few lines. */
const LONGEST_SCENARIO = 4;

/** What is asked, and what stands below it. */
export interface Asked {
  readonly text: string;
  readonly body: readonly Piece[];
  readonly skipped: readonly Piece[];
}

/** Below a topic, "Scenario: …" and "Question: …" are what is asked. */
export function askedInside(text: string, body: readonly Piece[]): Asked {
  const headed = askedUnderHeading(body);
  if (headed) return headed;
  const at = body.findIndex((piece) => piece.kind === 'line' && isQuestionLabel(piece));
  const label = body.findIndex(isAnnouncing);
  const question = body[at];
  if (question?.kind !== 'line' || (label !== -1 && label < at)) return { text, body, skipped: [] };
  const before = body.slice(0, at);
  const scenario = before.filter((piece): piece is LinePiece => piece.kind === 'line' && isScenario(piece));
  const asked = unquoted(question.lead === null ? readMark(question.text).text : question.text);
  if (asked === '') return { text, body, skipped: [] };
  const kept: readonly Piece[] = before.filter((piece) => piece.kind === 'code');
  return {
    text: [...scenario.map((line) => unquoted(told(line))), asked].join(' '),
    body: [...kept, ...body.slice(at + 1)],
    skipped: before.filter(
      (piece) => !kept.includes(piece) && !scenario.includes(piece as LinePiece) && says(piece),
    ),
  };
}

/** "### Scenario" and "### Interview question" with a text each: the scenario is shown with what is asked. Null without such headings. */
function askedUnderHeading(body: readonly Piece[]): Asked | null {
  const at = body.findIndex((piece) => piece.kind === 'heading' && QUESTION_LABEL.test(piece.text.trim()));
  const asked = body[at + 1];
  const before = body.slice(0, Math.max(0, at));
  const isScenarioAlone = before.every(
    (piece) => piece.kind !== 'heading' || SCENARIO.test(piece.text.trim()),
  );
  if (at === -1 || asked?.kind !== 'line' || !isScenarioAlone || !body.slice(at + 2).some(isAnnouncing))
    return null;
  return {
    text: unquoted(wholeText(asked)),
    body: [...before.filter(({ kind }) => kind !== 'heading'), ...body.slice(at + 2)],
    skipped: [],
  };
}

/** The lines that begin with "Scenario:" and go on to "Question:", without topics of their own above; each with the line of its question. */
export function scenariosIn(pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'line' || !isScenario(piece)) return;
    for (let at = index + 1; at <= index + LONGEST_SCENARIO; at += 1) {
      const next = pieces[at];
      if (next?.kind !== 'line' || isAnnouncing(next) || isScenario(next)) return;
      if (!isQuestionLabel(next)) continue;
      found.set(index, at);
      return;
    }
  });
  const headed = [...found.keys()].filter((index) => pieces[index - 1]?.kind === 'heading').length;
  return headed * 2 > found.size ? new Map() : found;
}

const LABEL = /^([^:：]{1,24})[:：]\s*/;

function isScenario(line: LinePiece): boolean {
  return SCENARIO.test((line.lead ?? LABEL.exec(line.text)?.[1] ?? '').trim());
}

/** Without its label. */
function told({ lead, text }: LinePiece): string {
  return lead === null ? text.replace(LABEL, '') : text;
}

function isQuestionLabel(line: LinePiece): boolean {
  const label = line.lead ?? LABEL.exec(line.text)?.[1];
  return label !== undefined && label !== null && QUESTION_LABEL.test(label.trim());
}

function says(piece: Piece): boolean {
  return piece.kind === 'line' || piece.kind === 'code';
}
