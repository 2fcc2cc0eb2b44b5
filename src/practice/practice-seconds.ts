import type { AnswerBlock, Bank, Question } from '../bank/bank';
import type { AttemptSummary } from '../history/attempt-summary';

/** Conversational English, as in scripts of audio books (150 words a minute). */
const WORDS_PER_SECOND = 150 / 60;

/** Hearing the question, thinking, and reading what was missed; not measured. */
const AROUND_AN_ANSWER_S = 45;

/** Nobody recites a model answer: spoken answers come to about this share of it. Not measured. */
const SPOKEN_SHARE = 0.6;

/**
 * Expected seconds to practise a question: as long as its spoken answers took so far (the median), else by the length of its
 * model answer, plus the time around it.
 */
export function practiceSeconds(
  bank: Bank,
  attempts: readonly AttemptSummary[],
): (question: Question) => number {
  const lengths = new Map<string, number[]>();
  for (const { bankId, question, typed, spokenS } of attempts) {
    if (bankId !== bank.id || typed) continue;
    const known = lengths.get(question.id);
    if (known) known.push(spokenS);
    else lengths.set(question.id, [spokenS]);
  }
  return (question) => {
    const spoken = median(lengths.get(question.id) ?? []);
    const written = (wordCount(question) / WORDS_PER_SECOND) * SPOKEN_SHARE;
    return Math.round((spoken ?? written) + AROUND_AN_ANSWER_S);
  };
}

/** Seconds that all of the model answer takes to say, without its code; null where there is none. */
export function modelAnswerSeconds(question: Question): number | null {
  const words = wordCount(question);
  return words === 0 ? null : words / WORDS_PER_SECOND;
}

function wordCount(question: Question): number {
  const words = (text: string) => text.split(/\s+/).filter(Boolean).length;
  const ofBlock = (block: AnswerBlock) => (block.kind === 'code' ? 0 : words(block.text));
  return question.answer.reduce((sum, block) => sum + ofBlock(block), 0);
}

function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}
