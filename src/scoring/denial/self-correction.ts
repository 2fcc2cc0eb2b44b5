import { quantitiesIn } from '../numbers/numbers';
import type { Token } from '../words/tokens';

/** What announces that the words before were wrong. Longest first. */
const MARKERS: readonly (readonly string[])[] = [
  ['no', 'sorry'],
  ['oh', 'sorry'],
  ['i', 'am', 'sorry'],
  ['sorry', 'i', 'mean'],
  ['no', 'wait'],
  ['scratch', 'that'],
  ['make', 'that'],
  ['let', 'me', 'correct'],
  ['correction'],
  ['or', 'rather'],
  ['i', 'mean'],
  ['sorry'],
  ['wait'],
];

/** A number is corrected by a number within this many tokens: "ninety percent accuracy, no sorry, eighty four percent". */
const REACH = 6;

/**
 * Indexes of tokens that the speaker took back: the number before "sorry, fifteen thousand", or the name before
 * "Kafka, sorry, RabbitMQ". "I mean" and "or rather" take back numbers only; they usually explain.
 */
export function retractedTokens(tokens: readonly Token[]): ReadonlySet<number> {
  const retracted = new Set<number>();
  const quantities = quantitiesIn(tokens);
  for (let at = 1; at < tokens.length; at += 1) {
    const marker = MARKERS.find((words) => words.every((word, offset) => tokens[at + offset]?.text === word));
    if (marker === undefined) continue;
    const after = at + marker.length;
    const wrong = quantities.findLast((quantity) => quantity.last < at && at - quantity.last <= REACH);
    const right = quantities.find((quantity) => quantity.first >= after && quantity.first - after <= REACH);
    if (
      wrong !== undefined &&
      right !== undefined &&
      tokens[wrong.first]?.sentence === tokens[at]?.sentence
    ) {
      for (let index = wrong.first; index < after; index += 1)
        if (index <= wrong.last || index >= at) retracted.add(index);
    } else if (marker.includes('sorry') || marker.includes('scratch')) {
      if (tokens[at - 1]?.nameLike !== true || tokens[after]?.nameLike !== true) continue;
      for (let index = at - 1; index < after; index += 1) retracted.add(index);
    }
  }
  return retracted;
}
