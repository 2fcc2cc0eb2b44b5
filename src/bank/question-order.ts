import type { Bank, Question } from './bank';
import type { BankEdit } from './edit-bank';

export type Direction = 'up' | 'down';

/** The questions as a list shows them: section by section. */
export function questionsBySection({ sections, questions }: Bank): readonly Question[] {
  return sections.flatMap((section) => questions.filter((question) => question.section === section));
}

/**
 * Moves a question past its neighbour in the list. At the edge of its section it goes over into the next one and stays where it is. Null
 * at the end of the list.
 */
export function moveInList(bank: Bank, id: string, direction: Direction): BankEdit | null {
  const list = questionsBySection(bank);
  const place = list.findIndex((question) => question.id === id);
  const question = list[place];
  const neighbour = list[direction === 'up' ? place - 1 : place + 1];
  if (!question || !neighbour) return null;
  const { section } = neighbour;
  const others = bank.questions.filter((one) => one.id !== id);
  const besides = others.indexOf(neighbour);
  const isBefore = (direction === 'up') === (section === question.section);
  return { kind: 'put', question: { ...question, section }, at: isBefore ? besides : besides + 1 };
}

/** Where a question with this section belongs: where it is, or at the end of the section that it comes into. */
export function placeIn(bank: Bank, id: string, section: string): number {
  const place = bank.questions.findIndex((question) => question.id === id);
  if (place !== -1 && bank.questions[place]?.section === section) return place;
  const others = bank.questions.filter((question) => question.id !== id);
  const last = others.findLastIndex((question) => question.section === section);
  return last === -1 ? others.length : last + 1;
}
