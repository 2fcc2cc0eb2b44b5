import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerBlock, Bank, Question } from '../../../src/bank/bank';
import { bankMarkdown } from '../../../src/bank/export/bank-markdown';
import { readBankFile } from '../../../src/bank/formats/read-bank-file';
import { parseBank } from '../../../src/bank/parse-bank';

/** Without what a file cannot say: its line, and why an answer was missing. */
function kept({ id: _, ...bank }: Bank): unknown {
  const questions = bank.questions.map(({ line: __, unscored: ___, placeholders, ...question }) => ({
    ...question,
    placeholders: [...placeholders].sort(),
  }));
  return { ...bank, questions };
}

const FIXTURES = readdirSync('tests/fixtures/banks').filter((name) => !/expected|^index-/.test(name));

describe('a bank written as Markdown', () => {
  it('is the same bank again: the built-in one', () => {
    const bank = parseBank(readFileSync('public/banks/mlops.md', 'utf8'));
    expect(kept(parseBank(bankMarkdown(bank)))).toEqual(kept(bank));
  });

  it.each(FIXTURES)('is the same bank again: %s', async (name) => {
    const { bank } = await readBankFile(name, new Uint8Array(readFileSync(`tests/fixtures/banks/${name}`)));
    expect(kept(parseBank(bankMarkdown(bank)))).toEqual(kept(bank));
  });

  // What a reader could take for something else: marks, quotation marks, signs of Markdown.
  const words = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'Q: why',
          'A: so',
          '1. one',
          'Answer:',
          '**',
          '#',
          '- a',
          '[x]',
          '"',
          '`',
          '<b>',
          '&amp;',
          'TODO',
          '?',
          '_',
          '|',
          '::',
          'What',
          '~~',
          '\\',
          '!',
        ),
        fc.stringMatching(/^[a-z]{1,8}$/),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join(' '));
  const sentence = words.map((text) => `Say ${text} now.`);
  const label = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
  const block: fc.Arbitrary<AnswerBlock> = fc.oneof(
    fc.record({ kind: fc.constant('label' as const), text: label }),
    fc.record({ kind: fc.constant('paragraph' as const), label: fc.option(label), text: sentence }),
    fc.record({ kind: fc.constant('code' as const), language: fc.option(fc.constant('js')), text: words }),
  );
  const item = fc.record({
    kind: fc.constant('item' as const),
    label: fc.option(label),
    text: sentence,
    ordinal: fc.constant(null),
    depth: fc.constant(0),
  });
  const answer = fc
    .tuple(sentence, fc.array(fc.oneof(block, item), { maxLength: 5 }))
    .map(([first, rest]): AnswerBlock[] => [{ kind: 'paragraph', label: null, text: first }, ...rest]);
  const banks = fc
    .array(fc.record({ text: sentence, section: label, answer }), { minLength: 1, maxLength: 4 })
    .map((drafts): Bank => {
      const questions = drafts.map(
        (draft, index): Question => ({ ...draft, id: `q${index}`, number: index + 1, placeholders: [] }),
      );
      return {
        id: 'any',
        title: 'Any',
        sections: [...new Set(questions.map(({ section }) => section))],
        questions,
      };
    });

  it('is the same bank again, whatever its words look like', () => {
    fc.assert(
      fc.property(banks, (bank) => {
        const again = parseBank(bankMarkdown(bank));
        expect(again.questions.map(({ text, section, answer }) => ({ text, section, answer }))).toEqual(
          bank.questions.map(({ text, section, answer }) => ({ text, section, answer })),
        );
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});
