import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bankAnkiText, bankCsv, bankJson } from '../../../src/bank/export/bank-tables';
import { readText } from '../../../src/bank/formats/read-bank-file';
import { parseBank } from '../../../src/bank/parse-bank';

const bank = parseBank(readFileSync('public/banks/mlops.md', 'utf8'));
const told = (one: typeof bank) => one.questions.map(({ text, section }) => [section, text]);

describe('a bank as a table', () => {
  it.each([
    ['CSV', bankCsv],
    ['JSON', bankJson],
  ])('comes back from %s with sections, questions and answers', async (_, write) => {
    const { bank: again } = await readText(write(bank));
    expect(told(again)).toEqual(told(bank));
    expect(again.questions.map(({ answer }) => answer.length)).toEqual(
      bank.questions.map(({ answer }) => answer.length),
    );
  });

  it('comes back from Anki’s text with its questions, sections as tags', async () => {
    const { bank: again } = await readText(bankAnkiText(bank));
    expect(again.questions.map(({ text }) => text)).toEqual(bank.questions.map(({ text }) => text));
    expect(again.questions.every(({ unscored }) => unscored === undefined)).toBe(true);
  });

  it('holds no cell that a spreadsheet would run', () => {
    const formula = parseBank('## Why?\n\n=HYPERLINK("x")');
    expect(bankCsv(formula)).not.toMatch(/,"?=/);
    expect(bankCsv(parseBank('## Why?\n\n@SUM(1)'))).toMatch(/,"?'@SUM/);
  });
});
