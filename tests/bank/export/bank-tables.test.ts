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

  it.each([
    ['CSV', bankCsv],
    ['JSON', bankJson],
    ['Anki’s text', bankAnkiText],
  ])('comes back from %s as questions to practise where it has no answers', async (_, write) => {
    const list = parseBank('# Work\n\n- Why do you want to leave?\n- How do you decide?\n- What failed?\n');
    const { bank: again } = await readText(write(list));
    expect(again.questions.map(({ text }) => text)).toEqual(list.questions.map(({ text }) => text));
    expect(again.questions.map(({ answer, unscored }) => [answer, unscored])).toEqual(
      list.questions.map(() => [[], 'no-answer']),
    );
  });

  it('holds no cell that a spreadsheet would run', () => {
    const formula = parseBank('## Why?\n\n=HYPERLINK("x")');
    expect(bankCsv(formula)).not.toMatch(/,"?=/);
    expect(bankCsv(parseBank('## Why?\n\n@SUM(1)'))).toMatch(/,"?'@SUM/);
  });
});
