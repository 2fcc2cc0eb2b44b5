import type { ItemMark, Piece } from '../piece';
import { linesOf, plainText } from './inline-lines';
import type { Run } from './inline-runs';

/** What is being collected instead of written: the text of `<summary>` or of `<h3>`. */
type Capture = {
  readonly kind: 'summary' | 'heading';
  readonly depth: number;
  readonly line: number;
  runs: Run[];
};

/** Collects pieces and knows which items, folds and quotations stand open around the next one. */
export interface PieceWriter {
  readonly pieces: readonly Piece[];
  enter(kind: 'item' | 'quote' | 'fold'): void;
  leave(kind: 'item' | 'quote' | 'fold'): void;
  /** Text from here to `endCapture` is one heading or summary, however many paragraphs it has. */
  capture(kind: 'summary' | 'heading', depth: number, line: number): void;
  endCapture(): void;
  /** An HTML heading ends with its block, closed or not. */
  endHeading(): void;
  heading(depth: number, runs: readonly Run[], line: number, item?: ItemMark | null): void;
  paragraph(runs: readonly Run[], line: number, item: ItemMark | null): void;
  card(question: readonly Run[], answer: readonly Run[], section: string | null, line: number): void;
  code(language: string | null, text: string, line: number): void;
  rule(line: number): void;
}

export function pieceWriter(): PieceWriter {
  const pieces: Piece[] = [];
  let open: { readonly id: number; readonly kind: string }[] = [];
  let opened = 0;
  let capture: Capture | null = null;
  let within: readonly number[] = [];
  const changed = () => {
    within = open.map(({ id }) => id);
  };

  const writer: PieceWriter = {
    pieces,
    enter(kind) {
      opened += 1;
      open.push({ id: opened, kind });
      changed();
    },
    leave(kind) {
      const last = open.findLastIndex((one) => one.kind === kind);
      if (last === -1) return; // a closing tag too many
      // an item or quotation ends whatever was left open in it; a closing </details> ends its own fold only
      open = kind === 'fold' ? open.filter((_, index) => index !== last) : open.slice(0, last);
      changed();
    },
    capture(kind, depth, line) {
      writer.endCapture();
      capture = { kind, depth, line, runs: [] };
    },
    endCapture() {
      if (!capture) return;
      const { kind, depth, line, runs } = capture;
      capture = null;
      if (kind === 'heading') return writer.heading(depth, runs, line);
      const text = plainText(runs).replace(/,$/, '');
      if (text !== '') pieces.push({ kind: 'summary', line, within, text });
    },
    endHeading() {
      if (capture?.kind === 'heading') writer.endCapture();
    },
    heading(depth, runs, line, item = null) {
      if (capture) return writer.paragraph(runs, line, null);
      pieces.push({ kind: 'heading', line, within, depth, text: plainText(runs), item });
    },
    paragraph(runs, line, item) {
      if (capture) {
        const said = capture.runs.some(({ text }) => /\S/.test(text));
        // "What do these lamps mean? red, amber": the items of a list that a summary holds
        const lastItem = said && item && !/[:：?？,]\s*$/.test(plainText(capture.runs));
        if (said) capture.runs.push({ text: lastItem ? ', ' : ' ', bold: false, href: null });
        capture.runs.push(...runs);
        return;
      }
      let opens = true;
      for (const { offset, pictures, ...said } of linesOf(runs)) {
        const place = { line: line + offset, within };
        if (said.text === '' && said.lead === null) {
          pieces.push({ kind: 'picture', ...place, text: pictures.join(' ') });
        } else {
          pieces.push({ kind: 'line', ...place, ...said, opens, item: opens ? item : null });
          opens = false;
        }
      }
    },
    card(question, answer, section, line) {
      pieces.push({ kind: 'card', line, within, text: plainText(question), section });
      for (const { offset, pictures, ...said } of linesOf(answer)) {
        if (said.text === '' && said.lead === null)
          pieces.push({ kind: 'picture', line, within, text: pictures.join(' ') });
        else pieces.push({ kind: 'line', line, within, ...said, opens: offset === 0, item: null });
      }
    },
    code(language, text, line) {
      if (capture) capture.runs.push({ text: ` ${text} `, bold: false, href: null });
      else pieces.push({ kind: 'code', line, within, language, text });
    },
    rule(line) {
      if (!capture) pieces.push({ kind: 'rule', line, within });
    },
  };
  return writer;
}
