/** Marks the element whose selected words are meant. */
export const WORDS_TO_CHOOSE = 'data-words-to-choose';

/** The words the user has marked in the transcript, if any. */
export function chosenWording(): string | undefined {
  const selection = document.getSelection();
  const words = selection?.toString().replace(/\s+/g, ' ').trim();
  const place = selection?.anchorNode?.parentElement?.closest(`[${WORDS_TO_CHOOSE}]`);
  return words && place ? words : undefined;
}
