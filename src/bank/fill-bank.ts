import { slugOf } from '../base/slug';
import { mapText } from './answer-blocks';
import type { AnswerBlock, Bank, Question } from './bank';
import type { KeyTerm } from './key-term';
import { blankKey, filledValue, type Profile } from './profile';

/** The bank with every blank filled that the profile knows; `placeholders` are those that are left. */
export function filledBank(bank: Bank, profile: Profile): Bank {
  return { ...bank, questions: bank.questions.map((question) => filledQuestion(question, profile)) };
}

function filledQuestion(question: Question, profile: Profile): Question {
  const known = question.placeholders.filter((blank) => filledValue(profile, blank) !== '');
  if (known.length === 0) return question;
  const fill = (text: string): string =>
    known.reduce((rest, blank) => rest.replaceAll(`[${blank}]`, () => filledValue(profile, blank)), text);
  const filled = (block: AnswerBlock): AnswerBlock => mapText(block, fill);
  return {
    ...question,
    text: fill(question.text),
    answer: question.answer.map(filled),
    ...(question.given ? { given: question.given.map(filled) } : {}),
    placeholders: question.placeholders.filter((blank) => !known.includes(blank)),
  };
}

const FILLED_TERM = 'filled-';
/** As long as key terms may be. */
const MOST_WORDS = 5;

/**
 * What the profile fills into the model answer of an unfilled question, as key terms: an answer to "Why us?" should name the
 * company. Enumerations give several; what is too long to be ticked off gives none.
 */
export function filledTerms(question: Question, profile: Profile): readonly KeyTerm[] {
  const said = question.answer.map(wordsOf).join('\n');
  return question.placeholders
    .filter((blank) => said.includes(`[${blank}]`))
    .flatMap((blank) =>
      filledValue(profile, blank)
        .split(/[,;]\s+/)
        .map((part) => part.replace(/^and /, ''))
        .filter((part) => part !== '' && part.split(/\s+/).length <= MOST_WORDS)
        .map((term, index) => ({
          id: `${FILLED_TERM}${slugOf(blankKey(blank), 'blank')}${index === 0 ? '' : `-${index + 1}`}`,
          term,
          kind: 'concept' as const,
          weight: 2 as const,
          aliases: [],
          nearMisses: [],
        })),
    );
}

/** Whether a key term came from a profile; it is no part of the bank. */
export function isFilledTerm({ id }: Pick<KeyTerm, 'id'>): boolean {
  return id.startsWith(FILLED_TERM);
}

function wordsOf(block: AnswerBlock): string {
  return block.kind === 'paragraph' || block.kind === 'item'
    ? `${block.label ?? ''} ${block.text}`
    : block.text;
}
