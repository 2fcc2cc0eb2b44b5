/** Words of the user in quotation marks, without the marks at their end, which belong to the sentence they were taken from. */
export function quoted(words: string): string {
  return `“${words.replace(/[.,;:!?…\s]+$/, '')}”`;
}
