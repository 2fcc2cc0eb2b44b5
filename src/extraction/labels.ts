import { tokenizeText } from '../scoring/words/tokens';
import { type ClassedWord, isBreak, lettersOf } from './classed-word';

/** A label of more words tells something itself. */
const MOST_OF_LABEL = 6;

/** Words that head what follows, often with a number: "Point 1: …", "Note: …". The tagger may take them for verbs. */
export const HEADS = 'note|point|step|rule|warning|exception|caution|tip|remark';
const NUMBERED = new RegExp(`^(?:${HEADS})s?(?: \\d+)?$`, 'i');

/** How many words stand in front as labels of what follows, their colons included: "Power consumption: …", "Examples: i) Hidden terminal: …". */
export function labelLength(words: readonly ClassedWord[], text: string): number {
  const colon = words.findIndex(({ class: letter }) => letter === ':');
  const named = words.slice(0, Math.max(0, colon));
  const isName =
    !/[vb]/.test(lettersOf(named)) || NUMBERED.test(text.slice(named[0]?.start, named.at(-1)?.end));
  const isLabel = colon >= 0 && colon <= MOST_OF_LABEL && isName;
  const told = words.slice(colon + 1);
  return isLabel && told.some((word) => !isBreak(word)) ? colon + 1 + labelLength(told, text) : 0;
}

/** Names that a writer gives to what follows. */
const ROLE =
  /^(?:(?:main|first|second|one|another|possible|other|key) )?(?:answers?|advantages?|disadvantages?|benefits?|drawbacks?|causes?|reasons?|purposes?|propert(?:y|ies)|examples?|definitions?|notes?|hints?|explanations?|differences?|similarities|uses?|steps?|results?|solutions?|methods?)$/i;

/** Whether a label says nothing that what follows it does not say. */
export function isIdleLabel(label: string, told: string): boolean {
  const stems = new Set(tokenizeText(told).map(({ stem }) => stem));
  return ROLE.test(label) || NUMBERED.test(label) || tokenizeText(label).every(({ stem }) => stems.has(stem));
}
