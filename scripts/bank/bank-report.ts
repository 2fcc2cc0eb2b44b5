import type { AnswerBlock, Question } from '../../src/bank/bank';
import type { ReadBankFile } from '../../src/bank/formats/read-bank-file';

/** What `npm run bank` prints. Questions that have an answer to show are apart from those that have none. */
export function bankReport(
  { bank, format, skipped, ways }: ReadBankFile,
  options: { readonly ways: boolean },
) {
  const isAnswered = (question: Question) => question.answer.length > 0;
  return {
    title: bank.title,
    language: bank.language ?? 'en',
    format,
    questions: bank.questions
      .filter(isAnswered)
      .map(({ number, text, section, answer, given, terms, unscored }) => ({
        number,
        title: text,
        section,
        answer: answer.map(lineOf).join('\n'),
        ...(given === undefined ? {} : { given: given.map(lineOf).join('\n') }),
        ...(terms === undefined ? {} : { terms: terms.map(({ term }) => term) }),
        ...(unscored === undefined ? {} : { unscored }),
      })),
    unanswered: bank.questions
      .filter((question) => !isAnswered(question))
      .map(({ number, text, section, line, unscored }) => ({
        number,
        title: text,
        section,
        line: line ?? 1,
        reason: unscored,
      })),
    skipped,
    ...(options.ways ? { ways } : {}),
  };
}

function lineOf(block: AnswerBlock): string {
  if (block.kind === 'code' || block.kind === 'label') return block.text;
  return [block.label, block.text].filter((text) => text !== null && text !== '').join(': ');
}
