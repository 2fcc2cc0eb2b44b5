import type { SkippedText } from '../bank';
import type { Columns } from '../columns';
import type { ExactEntry } from '../exact-format';
import type { Row } from './rows';

/** The columns of a table, or the keys of a list of objects, and which of them are taken. */
export interface TableColumns {
  /** '' for a column without a name. */
  readonly names: readonly string[];
  /** The first text in each; '' for an empty column. */
  readonly samples: readonly string[];
  readonly columns: Columns;
}

export interface TableRows {
  readonly rows: readonly Row[];
  readonly table: TableColumns;
  readonly skipped: readonly SkippedText[];
  /** Where its names say that it is to be read as written; it counts then. */
  readonly exact: readonly ExactEntry[] | null;
}
