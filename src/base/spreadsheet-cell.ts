/** Without it Excel reads UTF-8 as the local code page. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** How a cell may begin that a spreadsheet runs as a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^'*\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** The text of a cell in a CSV. An apostrophe before what would be run makes it text. */
export function neutralCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Whether a spreadsheet would run the cell as it stands. */
export function isRun(cell: string): boolean {
  return !cell.startsWith("'") && FORMULA.test(cell);
}

/** What `neutralCell` was given. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
