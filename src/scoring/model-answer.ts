import type { Question } from '../bank/bank';
import { evenSpaces, sentencesOf } from '../base/sentences';

/** One sentence or bullet of the model answer, with the heading it stands under. */
export interface AnswerUnit {
  readonly text: string;
  /** The same as the bank has it, to be read and heard. */
  readonly written: string;
  /** "Deployment Strategy" above, "Data Validation" in front; empty when there is none. */
  readonly heading: string;
  /** The bold words in front, which `text` begins with; empty when there are none. */
  readonly lead: string;
  readonly bullet: boolean;
}

const unitsOfQuestion = new WeakMap<Question, readonly AnswerUnit[]>();

/** The model answer in pieces of one thought each: bullets whole, paragraphs by sentence, code left out. Remembered per question. */
export function unitsOf(question: Question): readonly AnswerUnit[] {
  const known = unitsOfQuestion.get(question) ?? readUnits(question);
  unitsOfQuestion.set(question, known);
  return known;
}

function readUnits(question: Question): readonly AnswerUnit[] {
  const units: AnswerUnit[] = [];
  let heading = '';
  for (const block of question.answer) {
    if (block.kind === 'code') continue;
    if (block.kind === 'label') {
      heading = block.text.replace(/[:：]\s*$/, '');
      continue;
    }
    const lead = block.label?.replace(/[:：]\s*$/, '') ?? '';
    const bullet = block.kind === 'item';
    sentencesOf(withoutBlanks(block.text, question.placeholders)).forEach((sentence, index) => {
      const led = lead !== '' && index === 0;
      const written = led ? `${lead}: ${sentence}` : sentence;
      units.push({
        text: withoutStops(written),
        written: evenSpaces(written),
        heading,
        lead: led ? lead : '',
        bullet,
      });
    });
    if (block.text.trim() === '' && lead !== '')
      units.push({ text: lead, written: lead, heading, lead, bullet });
  }
  return units;
}

/** Blanks to fill in, such as `[Company Name]`, can't be said. */
function withoutBlanks(text: string, placeholders: readonly string[]): string {
  return placeholders.reduce((rest, blank) => rest.replaceAll(`[${blank}]`, ''), text);
}

/** Words are compared without the stops of abbreviations. */
function withoutStops(sentence: string): string {
  return sentence.replace(/\b(e\.g|i\.e|vs|etc)\.\s/gi, '$1 ');
}
