/** Sounds of hesitation, in the spellings that recognisers use: "um", "uhh", "er", "erm", "hmm", "mm", "mhm", "ah". */
const HESITATION = /^(?:u+[hm]+|e+r+m?|h+m+|m{2,}|m+hm+|a+h+)$/;

/** Whether a word, in small letters and without punctuation, is nothing but a sound. */
export function isHesitation(word: string): boolean {
  return HESITATION.test(word);
}
