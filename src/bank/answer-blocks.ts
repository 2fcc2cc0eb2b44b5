import type { AnswerBlock } from './bank';
import type { LinePiece, Piece } from './piece';
import { unguardBrackets } from './placeholders';
import { withoutSurroundingQuotes } from './quotation-marks';

/** The model answer in the order of the file, without quotation marks around it. Brackets stay guarded until `unguardBlocks`. */
export function answerBlocks(pieces: readonly Piece[]): readonly AnswerBlock[] {
  return withoutSurroundingQuotes(blocksAsWritten(pieces));
}

/** As `answerBlocks`, with every quotation mark. */
export function blocksAsWritten(pieces: readonly Piece[]): readonly AnswerBlock[] {
  const depths = pieces.flatMap((piece) => (piece.kind === 'line' && piece.item ? [piece.item.depth] : []));
  const outermost = Math.min(...depths); // an answer inside a list item begins at depth 1
  const blocks: AnswerBlock[] = [];
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'heading':
      case 'summary':
        if (piece.text !== '') blocks.push({ kind: 'label', text: withoutColon(piece.text) });
        break;
      case 'code':
        blocks.push({ kind: 'code', language: piece.language, text: piece.text });
        break;
      case 'line':
        addLine(blocks, piece, outermost);
        break;
      case 'card':
      case 'picture':
      case 'rule':
        break;
    }
  }
  return blocks;
}

/** Every text of a block, code aside. */
export function mapText(block: AnswerBlock, change: (text: string) => string): AnswerBlock {
  switch (block.kind) {
    case 'code':
      return block;
    case 'label':
      return { ...block, text: change(block.text) };
    case 'paragraph':
    case 'item':
      return { ...block, label: block.label === null ? null : change(block.label), text: change(block.text) };
  }
}

/** What is said in a block: no code. */
export function blockTexts(block: AnswerBlock): readonly string[] {
  switch (block.kind) {
    case 'code':
      return [];
    case 'label':
      return [block.text];
    case 'paragraph':
    case 'item':
      return block.label === null ? [block.text] : [block.label, block.text];
  }
}

export function unguardBlocks(blocks: readonly AnswerBlock[]): readonly AnswerBlock[] {
  return blocks.map((block) => mapText(block, unguardBrackets));
}

function addLine(blocks: AnswerBlock[], line: LinePiece, outermost: number): void {
  const last = blocks.at(-1);
  if (line.item) {
    const { ordinal, depth } = line.item;
    // "1. **Workloads**:" heads what is indented below it
    const said =
      line.text === '' ? { label: null, text: line.lead ?? '' } : { label: line.lead, text: line.text };
    blocks.push({ kind: 'item', ...said, ordinal, depth: depth - outermost });
  } else if (isLabel(line) || (line.lead !== null && line.text === '')) {
    blocks.push({ kind: 'label', text: withoutColon(line.lead ?? line.text) });
  } else if (!line.opens && line.lead === null && (last?.kind === 'paragraph' || last?.kind === 'item')) {
    blocks[blocks.length - 1] = { ...last, text: `${last.text} ${line.text}`.trim() };
  } else {
    blocks.push({ kind: 'paragraph', label: line.lead, text: line.text });
  }
}

/** A line that is bold as a whole heads what follows; a whole bold sentence is content said with emphasis. */
function isLabel(line: LinePiece): boolean {
  return line.bold && !/[.!?…]["'”’»]*$/.test(line.text);
}

function withoutColon(text: string): string {
  return text.replace(/\s*:$/, '');
}
