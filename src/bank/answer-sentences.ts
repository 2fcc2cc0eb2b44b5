import type { Question } from './bank';
import type { KeyTerm } from './key-term';
import { fillPlaceholders } from './placeholders';

/** One sentence or list item of a model answer, without blanks to fill in and without code. */
export interface AnswerSentence {
  /** With its own lead: "Data Validation: schema checks". */
  readonly text: string;
  /** The label above it, such as "Key Differences". */
  readonly label: string | null;
  /** Index into `question.answer`. */
  readonly block: number;
}

/** Everything of a model answer that can be scored, sentence by sentence. */
export function answerSentences(question: Question): readonly AnswerSentence[] {
  const sentences: AnswerSentence[] = [];
  let label: string | null = null;
  question.answer.forEach((block, index) => {
    if (block.kind === 'label') label = block.text;
    if (block.kind !== 'paragraph' && block.kind !== 'item') return;
    const whole = block.label === null ? block.text : `${block.label}: ${block.text}`;
    for (const sentence of split(fillPlaceholders(whole, question.placeholders, () => ''))) {
      sentences.push({ text: sentence, label, block: index });
    }
  });
  return sentences;
}

/** All that can be scored, labels included, as one text. */
export function answerText(question: Question): string {
  let label: string | null = null;
  return answerSentences(question)
    .flatMap((sentence) => {
      const heads = sentence.label !== null && sentence.label !== label ? [`${sentence.label}:`] : [];
      label = sentence.label;
      return [...heads, sentence.text];
    })
    .join('\n');
}

/**
 * The sentence of the model answer a term comes from: the one that shares most of the term's words, the earlier one
 * on a tie. Null when none shares any, as for a term the user made up.
 */
export function sentenceOf(question: Question, term: Pick<KeyTerm, 'term'>): AnswerSentence | null {
  const wanted = stumps(term.term);
  const scored = answerSentences(question).map((sentence) => ({
    sentence,
    own: shared(wanted, stumps(sentence.text)),
    withLabel: shared(wanted, stumps(`${sentence.label ?? ''} ${sentence.text}`)),
  }));
  const best = scored.reduce<(typeof scored)[number] | null>((found, next) => {
    if (next.own === 0) return found;
    const wins =
      !found ||
      next.withLabel > found.withLabel ||
      (next.withLabel === found.withLabel && next.own > found.own);
    return wins ? next : found;
  }, null);
  return best?.sentence ?? null;
}

function split(text: string): readonly string[] {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return [...segments]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Words cut to five letters, so that "monitoring" finds "monitor"; numbers stay whole. */
function stumps(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
  return new Set(words.map((word) => (/\p{N}/u.test(word) ? word : word.slice(0, 5))));
}

function shared(wanted: ReadonlySet<string>, found: ReadonlySet<string>): number {
  return [...wanted].filter((word) => found.has(word)).length;
}
