import { AppError } from '../base/app-error';

/** Why a bank or a term file can't be read; the UI words it together with the line. */
export type BankProblem =
  | 'no-questions'
  | 'empty-file'
  | 'broken-json' // at its line
  | 'too-large'
  | 'too-deep'
  | 'other-format' // details.format says which
  | 'damaged-file'
  | 'too-much-inside' // a zip that unpacks to far more than it holds
  | 'too-slow' // it was still being read when nobody would wait any longer
  | 'reader-stopped' // the worker that read it is gone
  | 'file-gone' // the browser can't open it any more
  | 'wrong-field' // of a file that says to be of this app's own format; details.where names it
  | 'not-a-term-file';

/**
 * `line` is 1-based, as an editor counts; 1 when the whole file is meant. `where` is the place in a term file or in JSON, such as
 * "questions.3.terms.0.weight".
 */
export function bankUnreadable(
  problem: BankProblem,
  line: number,
  {
    cause,
    where,
    format,
  }: { readonly cause?: unknown; readonly where?: string; readonly format?: string } = {},
): AppError {
  const details = {
    line,
    problem,
    ...(where === undefined ? {} : { where }),
    ...(format === undefined ? {} : { format }),
  };
  return new AppError('bank-unreadable', { cause, details });
}
