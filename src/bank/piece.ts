/** Where a piece stands. */
interface Place {
  /** 1-based, as an editor counts. */
  readonly line: number;
  /** The list items, folds and quotations around it, outermost first. Their numbers grow along the file. */
  readonly within: readonly number[];
}

/** A text file flattened to what a bank is made of, in the order of the file. */
export type Piece =
  | (Place & {
      readonly kind: 'heading';
      readonly depth: number;
      readonly text: string;
      readonly item: ItemMark | null;
    })
  | (Place & { readonly kind: 'summary'; readonly text: string }) // of an HTML <details>
  | (Place & { readonly kind: 'card'; readonly text: string; readonly section: string | null }) // a row or flash card that asks
  | LinePiece
  | (Place & { readonly kind: 'code'; readonly language: string | null; readonly text: string })
  | (Place & { readonly kind: 'picture'; readonly text: string }) // a line with nothing but pictures
  | (Place & { readonly kind: 'rule' });

/** One line of a paragraph, its bold lead told apart. Brackets in code and links are guarded. */
export interface LinePiece extends Place {
  readonly kind: 'line';
  /** "Data Validation" of "**Data Validation:** schema checks". */
  readonly lead: string | null;
  readonly text: string;
  /** The line is bold as a whole. */
  readonly bold: boolean;
  /** How much of the line is bold at its start, up to a question mark: "**Why?** Because." */
  readonly boldStart: number;
  /** The first line of its paragraph. */
  readonly opens: boolean;
  /** Set on the first line of a list item. */
  readonly item: ItemMark | null;
  /** Where the links of the line lead; null without any. */
  readonly link: LinkKind | null;
  /** What it says beside its links. */
  readonly besideLinks: string;
}

/** Into the file itself ("#basics") or out of it. */
export type LinkKind = 'inside' | 'away';

export interface ItemMark {
  readonly ordinal: number | null;
  readonly depth: number;
}

/** The line with its lead, as a reader sees it. */
export function wholeText(line: LinePiece): string {
  return line.lead === null ? line.text : `${line.lead}: ${line.text}`;
}

/** Whether a line has a bold part at its start. */
export function isBold(line: LinePiece): boolean {
  return line.bold || line.boldStart > 0 || line.lead !== null;
}

/** What a piece says; nothing for a rule. */
export function textOf(piece: Piece | undefined): string {
  if (!piece || piece.kind === 'rule') return '';
  return piece.kind === 'line' ? wholeText(piece) : piece.text;
}

/** "Linux:" as a paragraph, such as stands above a list. */
export function headsAsLine(piece: Piece | undefined): boolean {
  return (
    piece?.kind === 'line' &&
    piece.item === null &&
    piece.opens &&
    /^[^.?？!。]{1,100}[:：]$/u.test(wholeText(piece))
  );
}
