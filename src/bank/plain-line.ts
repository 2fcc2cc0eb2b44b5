import type { LinePiece, Piece } from './piece';

/** A paragraph of its own at the place of another piece. */
export function plainLine({ line, within }: Pick<Piece, 'line' | 'within'>, text: string): LinePiece {
  return {
    kind: 'line',
    line,
    within,
    text,
    lead: null,
    bold: false,
    boldStart: 0,
    opens: true,
    item: null,
    link: null,
    besideLinks: text,
  };
}
