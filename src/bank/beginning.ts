const LONGEST_SHOWN = 120;

/** As much of a text that was left out as is shown of it. */
export function beginningOf(text: string): string {
  return text.slice(0, LONGEST_SHOWN);
}
