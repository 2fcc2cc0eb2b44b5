/** Sounds of hesitation, in the spellings that recognisers use. */
const HESITATIONS = /^(?:u+[hm]+|e+r+m?|h+mm+|m+hm+|a+h+)$/;

/** Phrases that fill time. "like", "so" and "right" are left out: too often they mean something. */
const FILLER_PHRASES = [
  'you know',
  'i mean',
  'sort of',
  'kind of',
  'basically',
  'literally',
  'to be honest',
].map((phrase) => phrase.split(' '));

/** How many fillers were heard. An estimate from below: Whisper drops most hesitations. */
export function fillersIn(words: readonly string[]): number {
  const plain = words.map((word) => word.toLowerCase().replace(/[^\p{L}']/gu, ''));
  let count = 0;
  plain.forEach((word, at) => {
    if (HESITATIONS.test(word)) count += 1;
    else if (FILLER_PHRASES.some((phrase) => phrase.every((part, offset) => plain[at + offset] === part)))
      count += 1;
  });
  return count;
}
