/** 240 words a minute is a usual pace of silent reading … */
const MS_A_WORD = 250;
/** … after a moment to look up. */
const LOOKING_UP_MS = 1_500;

/** How long a question without a voice stands there before it may be answered. */
export function readingMs(text: string): number {
  return LOOKING_UP_MS + text.split(/\s+/).length * MS_A_WORD;
}
