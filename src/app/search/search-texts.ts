import type { AnswerBlock, Bank, Question } from '../../bank/bank';
import type { Attempt } from '../../history/attempt';
import type { SearchText } from '../../search/search-index';
import { textOf } from '../../transcription/transcript';

/** What a text that can be found belongs to. */
type TextOwner =
  | { readonly kind: 'question' | 'answer'; readonly bank: Bank; readonly question: Question }
  | { readonly kind: 'said'; readonly attempt: Attempt };

/** One text that can be found, with what it belongs to. */
export interface OwnedText extends SearchText {
  readonly owner: TextOwner;
}

/** What one question or one attempt gives to find. */
export interface TextSource {
  /** Unique among all. */
  readonly id: string;
  /** Another object when anything of it has changed. */
  readonly object: object;
  /** Made when it is its turn. */
  texts(): readonly OwnedText[];
}

/** A question is what one looks for first. */
const WEIGHT = { question: 2, answer: 1, said: 1 } as const;

/** Between the parts of a text, which are found and shown in one line. */
const BETWEEN = ' · ';

/** All that can be found: the questions with their model answers, and what was said or typed to them. */
export function searchSources(banks: readonly Bank[], attempts: readonly Attempt[]): readonly TextSource[] {
  return [
    ...banks.flatMap((bank) => bank.questions.map((question) => ofQuestion(bank, question))),
    ...attempts.map(ofAttempt),
  ];
}

function ofQuestion(bank: Bank, question: Question): TextSource {
  const id = `${bank.id}/${question.id}`;
  const asked = () => [question.text, ...(question.given ?? []).flatMap(lineOf)].join(BETWEEN);
  return {
    id,
    object: question,
    texts: () => [
      ownedText(`${id}/question`, asked(), { kind: 'question', bank, question }),
      ...(question.answer.length === 0
        ? []
        : [
            ownedText(`${id}/answer`, question.answer.flatMap(lineOf).join(BETWEEN), {
              kind: 'answer',
              bank,
              question,
            }),
          ]),
    ],
  };
}

function ofAttempt(attempt: Attempt): TextSource {
  const said = () =>
    attempt.takes
      .map(({ transcript }) => (transcript ? textOf(transcript) : ''))
      .filter((text) => text !== '')
      .join(BETWEEN);
  return {
    id: attempt.id,
    object: attempt,
    texts: () => [ownedText(`${attempt.id}/said`, said(), { kind: 'said', attempt })],
  };
}

/** "Drift: watch the inputs"; nothing of code. */
function lineOf(block: AnswerBlock): readonly string[] {
  if (block.kind === 'code') return [];
  if (block.kind === 'label' || block.label === null) return [block.text];
  return [block.text === '' ? block.label : `${block.label}: ${block.text}`];
}

function ownedText(id: string, text: string, owner: TextOwner): OwnedText {
  return { id, text, weight: WEIGHT[owner.kind], owner };
}
