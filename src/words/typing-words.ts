import { assertNever } from '../base/assert-never';
import type { Aim } from '../review/aim';

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** What an addition is for: one point, a part of a story, or all that was missed. `null` stands for all. */
export function additionSentence(aim: Aim | null, by: 'speaking' | 'typing'): string {
  return `This adds to your answer: ${toAdd(aim, by === 'speaking' ? 'say' : 'give')}.`;
}

function toAdd(aim: Aim | null, give: string): string {
  if (aim === null) return `${give} only what was missed`;
  switch (aim.kind) {
    case 'term':
      return `${give} the point of “${aim.term}”`;
    case 'part':
      return aim.part === 'result' ? 'tell how it ended' : 'tell what you did yourself';
    default:
      return assertNever(aim);
  }
}
