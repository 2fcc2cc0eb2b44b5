import { blocksAsWritten, blockTexts, unguardBlocks } from './answer-blocks';
import type { AnswerBlock, Question } from './bank';
import { bankUnreadable } from './bank-problem';
import { unscoredReason } from './entries/unscored';
import { blocksMarkdown } from './export/bank-markdown';
import { piecesOf } from './markdown/markdown-pieces';
import { refuseTooMuch } from './parse-bank';
import type { Piece } from './piece';
import { placeholdersIn } from './placeholders';

/** A question as somebody types it; answer and what is shown with the question in Markdown. */
export interface QuestionDraft {
  readonly text: string;
  readonly section: string;
  readonly given: string;
  readonly answer: string;
}

/** A question as it is typed on. */
export function draftOf({ text, section, given = [], answer, placeholders }: Question): QuestionDraft {
  return {
    text,
    section,
    given: blocksMarkdown(given, placeholders),
    answer: blocksMarkdown(answer, placeholders),
  };
}

/** A text with what of its brackets is a blank to fill in. */
interface Side {
  readonly blocks: readonly AnswerBlock[];
  readonly blanks: readonly string[];
}

/**
 * The question that a draft says. What the draft leaves as it was in `before` is the same as before; nothing of it is guessed, a "TODO" is an
 * answer like any other. Throws as `answerOf`.
 */
export function questionOfDraft(
  draft: QuestionDraft,
  before: Pick<Question, 'id' | 'number'> & Partial<Question>,
): Question {
  const { id, number, unscored, terms, answer: oldAnswer = [], placeholders: oldBlanks = [] } = before;
  const text = draft.text.trim().replace(/\s+/g, ' ');
  const given = sideOf(draft.given, before.given ?? [], oldBlanks);
  const answer = sideOf(draft.answer, oldAnswer, oldBlanks);
  const reason = answer.blocks === oldAnswer && unscored ? unscored : reasonOf(draft.answer, answer.blocks);
  return {
    id,
    number,
    text,
    section: draft.section.trim(),
    answer: answer.blocks,
    placeholders: [
      ...new Set([...blanksOfText(text, before.text ?? '', oldBlanks), ...given.blanks, ...answer.blanks]),
    ],
    ...(terms ? { terms } : {}),
    ...(given.blocks.length === 0 ? {} : { given: given.blocks }),
    ...(reason ? { unscored: reason } : {}),
  };
}

/** What Markdown says as a model answer. Throws `bank-unreadable` when it is nested too deep. */
export function answerOf(markdown: string): Pick<Question, 'answer' | 'placeholders'> {
  const { blocks, blanks } = sideOf(markdown, [], []);
  return { answer: blocks, placeholders: blanks };
}

function sideOf(markdown: string, before: readonly AnswerBlock[], oldBlanks: readonly string[]): Side {
  if (markdown.trim() === blocksMarkdown(before, oldBlanks)) {
    const said = before.flatMap(blockTexts).join('\n');
    return { blocks: before, blanks: oldBlanks.filter((blank) => said.includes(`[${blank}]`)) };
  }
  const guarded = blocksAsWritten(piecesIn(markdown));
  return { blocks: unguardBlocks(guarded), blanks: guarded.flatMap(blockTexts).flatMap(placeholdersIn) };
}

function reasonOf(markdown: string, blocks: readonly AnswerBlock[]): 'no-answer' | 'only-code' | null {
  if (blocks.length === 0) return 'no-answer';
  return unscoredReason(piecesIn(markdown)) === 'only-code' ? 'only-code' : null;
}

function piecesIn(markdown: string): readonly Piece[] {
  refuseTooMuch(markdown);
  try {
    return piecesOf(markdown);
  } catch (thrown) {
    if (thrown instanceof RangeError) throw bankUnreadable('too-deep', 1, { cause: thrown });
    throw thrown;
  }
}

/** A bracket that stood in the question and was no blank, such as that of code, is none now. */
function blanksOfText(text: string, before: string, oldBlanks: readonly string[]): readonly string[] {
  return placeholdersIn(text).filter((blank) => oldBlanks.includes(blank) || !before.includes(`[${blank}]`));
}
