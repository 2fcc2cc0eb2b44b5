import type { AnswerBlock, Question } from './bank';
import { fillPlaceholders } from './placeholders';

/** What a voice reads wrongly or not at all, in words. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/\s*(?:→|->)\s*/g, ' to '],
  [/<\s*(?=[\d$€£₹])/g, 'under '],
  [/>\s*(?=[\d$€£₹])/g, 'over '],
];

/** The model answer as a voice may read it: one line a block, no code, blanks by their names. */
export function speakableAnswer(question: Question): string {
  return question.answer
    .filter((block, index) => block.kind !== 'label' || headsSpeech(question.answer.slice(index + 1)))
    .flatMap((block) => {
      const line = lineOf(block);
      return line === '' ? [] : [fillPlaceholders(line, question.placeholders, (blank) => blank)];
    })
    .map((line) => SPOKEN.reduce((text, [symbol, words]) => text.replace(symbol, words), line))
    .join('\n');
}

/** "Implementation" above nothing but code is not worth saying. */
function headsSpeech(below: readonly AnswerBlock[]): boolean {
  const next = below.find((block) => block.kind !== 'code');
  return next !== undefined && next.kind !== 'label';
}

function lineOf(block: AnswerBlock): string {
  switch (block.kind) {
    case 'code':
      return '';
    case 'label':
      return `${block.text}:`;
    case 'paragraph':
      return ended(led(block.label, block.text));
    case 'item':
      return ended(`${block.ordinal === null ? '' : `${block.ordinal}. `}${led(block.label, block.text)}`);
  }
}

function led(label: string | null, text: string): string {
  if (label === null) return text;
  return text === '' ? label : `${label}: ${text}`;
}

/** A voice pauses at a full stop, and list items rarely have one. */
function ended(line: string): string {
  return /[\p{L}\p{N}\])%+"'”’]$/u.test(line) ? `${line}.` : line;
}
