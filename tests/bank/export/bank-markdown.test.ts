import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bank } from '../../../src/bank/bank';
import { bankMarkdown } from '../../../src/bank/export/bank-markdown';
import { readBankFile } from '../../../src/bank/formats/read-bank-file';
import { parseBank, readMarkdown } from '../../../src/bank/parse-bank';
import { banks, told } from './any-bank';
import { withCuratedTerms } from './curated-bank';

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

  it('is the same bank again with its key terms, whatever its words look like', () => {
    fc.assert(
      fc.property(banks, (bank) => {
        expect(told(parseBank(bankMarkdown(bank)))).toEqual(told(bank));
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('is the same bank again with curated key terms: the built-in one', () => {
    const bank = withCuratedTerms();
    expect(bank.questions.every(({ terms = [] }) => terms.length > 0)).toBe(true);
    expect(told(parseBank(bankMarkdown(bank)))).toEqual(told(bank));
  });
});

describe('key terms in Markdown that somebody wrote', () => {
  const readList = (list: string) =>
    readMarkdown(
      `---\nformat: viva-voce-bank-1\n---\n\n# A\n\n### 1. Why?\n\n#### Answer\n\nSo.\n\n#### Key terms\n\n${list}`,
    );
  const termsIn = (list: string) => readList(list).bank.questions[0]?.terms;

  it('need no more than a name', () => {
    expect(termsIn('* **Canary release**\n* rollback')).toEqual([
      { ...plain('canary-release', 'Canary release') },
      { ...plain('rollback', 'rollback') },
    ]);
  });

  it('take other wordings below them, with a mark or without', () => {
    expect(
      termsIn('- canary (Essential)\n    - first a few users\n    - Does not count: blue-green'),
    ).toEqual([
      { ...plain('canary', 'canary'), weight: 3, aliases: ['first a few users'], nearMisses: ['blue-green'] },
    ]);
  });

  it('may be none, which is not the same as no list', () => {
    expect(termsIn('None.')).toEqual([]);
    expect(termsIn('')).toBeUndefined();
  });

  it('may be called none without a full stop', () => {
    expect(readList('None')).toMatchObject({ bank: { questions: [{ terms: [] }] }, skipped: [] });
  });

  it.each([
    ['canary releases, rollback', undefined, [{ line: 15, text: 'canary releases, rollback' }]],
    [
      '- canary\n\nand rollback,\nof course',
      [plain('canary', 'canary')],
      [
        { line: 17, text: 'and rollback,' },
        { line: 18, text: 'of course' },
      ],
    ],
  ])('are told with their line where they are no list: %j', (list, terms, skipped) => {
    expect(termsIn(list)).toEqual(terms);
    expect(readList(list).skipped).toEqual(skipped.map((one) => ({ ...one, reason: 'no-term-list' })));
  });

  it('are part of the answer in any other file, as they were before', () => {
    const [question] = parseBank('## Why?\n\nSo.\n\n#### Key terms\n\n- canary').questions;
    expect(question?.terms).toBeUndefined();
    expect(question?.answer.map(({ text }) => text)).toEqual(['So.', 'Key terms', 'canary']);
  });
});

function plain(id: string, term: string) {
  return { id, term, kind: 'concept', weight: 2, aliases: [], nearMisses: [] };
}
