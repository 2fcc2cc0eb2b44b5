import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { AnswerBlock, Bank } from '../../../src/bank/bank';
import { bankAnkiText, bankCsv, bankJson } from '../../../src/bank/export/bank-tables';
import { readText } from '../../../src/bank/formats/read-bank-file';
import { parseBank } from '../../../src/bank/parse-bank';
import { skippedSentence } from '../../../src/words/import-words';
import { banks, told } from './any-bank';
import { withCuratedTerms } from './curated-bank';

const EXACT = '---\nformat: viva-voce-bank-1\n---\n\n';

const bank = parseBank(readFileSync('public/banks/mlops.md', 'utf8'));

/** Notes of Anki name no language beside code. */
const withoutLanguages = (blocks: readonly AnswerBlock[] = []) =>
  blocks.map((block) => (block.kind === 'code' ? { ...block, language: null } : block));
const asNotes = (one: Bank): Bank => ({
  ...one,
  questions: one.questions.map((question) => ({
    ...question,
    answer: withoutLanguages(question.answer),
    ...(question.given ? { given: withoutLanguages(question.given) } : {}),
  })),
});
const FORMATS = [
  ['CSV', bankCsv, (one: Bank) => one],
  ['JSON', bankJson, (one: Bank) => one],
  ['Anki’s text', bankAnkiText, asNotes],
] as const;

describe('a bank as a table', () => {
  it.each(FORMATS)(
    'comes back from %s with its key terms, whatever its words look like',
    async (_, write, kept) => {
      const back = fc.asyncProperty(banks, async (any) => {
        const { bank: again } = await readText(write(any));
        expect(told(again)).toEqual(told(kept(any)));
      });
      await fc.assert(back, { numRuns: 300 });
    },
    60_000,
  );

  it.each(FORMATS)('comes back from %s with curated key terms: the built-in one', async (_, write, kept) => {
    const curated = withCuratedTerms();
    const { bank: again } = await readText(write(curated));
    expect(told(again)).toEqual(told(kept(curated)));
  });

  it('gives a spreadsheet no cell that it would run as a formula, and is told as UTF-8', async () => {
    const formulas = ['=1+1', '-2+3', '+1', '@x', "'=1+1", ' =cmd|"/c calc"!A1'];
    const [first] = bank.questions;
    if (!first) throw new Error('The bank has no question');
    const questions = formulas.map((text, index) => {
      const answer: AnswerBlock = { kind: 'item', label: null, text: 'so', ordinal: null, depth: 0 };
      return { ...first, id: `q${index}`, number: index + 1, text, answer: [answer] };
    });
    const csv = bankCsv({ ...bank, questions });
    expect(csv.startsWith('\uFEFFNumber,')).toBe(true);
    const [, ...rows] = Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;
    expect(rows.map(([, , text]) => text)).toEqual(formulas.map((text) => `'${text}`));
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    const { bank: again } = await readText(csv);
    expect(again.questions.map(({ text }) => text)).toEqual(formulas.map((text) => text.trim()));
  });

  it('keeps its title in JSON', async () => {
    expect((await readText(bankJson(bank), { title: 'file' })).bank.title).toBe(bank.title);
  });

  it('keeps steps and what stands below them in a note of Anki', async () => {
    const steps = parseBank(
      `${EXACT}## A\n\n### 1. How?\n\n#### Answer\n\n1. one\n   - inner\n2. two\n\nthen\n\n4. four`,
    );
    const { bank: again } = await readText(bankAnkiText(steps));
    expect(told(again)).toEqual(told(steps));
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

  it('tells what stands among the key terms of a note and is no list', async () => {
    const [note = ''] = bankAnkiText(
      parseBank(`${EXACT}# A\n\n### 1. Why?\n\n#### Answer\n\nSo.\n\n#### Key terms\n\n- so`),
    )
      .trimEnd()
      .split('\n')
      .slice(-1);
    const changed = bankAnkiText(bank).replace(
      /\n[^#][\s\S]*$/,
      `\n${note.replace(/<ul>.*<\/ul>$/, 'canary, rollback')}\n`,
    );
    const { skipped } = await readText(changed);
    expect(skipped).toEqual([{ line: 6, text: 'canary, rollback', reason: 'no-term-list' }]);
  });

  it('holds no cell that a spreadsheet would run', () => {
    const formula = parseBank('## Why?\n\n=HYPERLINK("x")');
    expect(bankCsv(formula)).not.toMatch(/,"?=/);
    expect(bankCsv(parseBank('## Why?\n\n@SUM(1)'))).toMatch(/,"?'@SUM/);
  });

  it.each(['=HYPERLINK("x")', "'=quoted", '@SUM(1)'])('has %s again after that', async (answer) => {
    const formula = parseBank(`${EXACT}# A\n\n### 1. Why?\n\n#### Answer\n\n${answer}`);
    const { bank: again } = await readText(bankCsv(formula));
    expect(again.questions[0]?.answer).toMatchObject([{ text: answer }]);
  });

  it('leaves an apostrophe alone in a table whose lists stand without one', async () => {
    const own = "Question,Answer,Key terms\n'-ed' or '-t'?,Both.,- both\n'@Bean' is what?,It makes one.,\n";
    const { bank: read } = await readText(own);
    expect(read.questions.map(({ text }) => text)).toEqual(["'-ed' or '-t'?", "'@Bean' is what?"]);
  });

  it('has none of its apostrophes where somebody renamed the columns', async () => {
    const [first, second] = bank.questions;
    if (!first || !second) throw new Error('The bank has no questions');
    const texts = ['=1+1', '@Bean is what?'];
    const questions = [first, second].map((question, n) => ({ ...question, text: texts[n] ?? '' }));
    const csv = bankCsv({ ...withCuratedTerms(), questions });
    const renamed = csv.replace(/^.*\n/, 'No.,Topic,Prompt,Reply,Keywords\n');
    const { bank: again } = await readText(renamed);
    expect(again.questions.map(({ text }) => text)).toEqual(texts);
  });

  it('leaves quotation marks alone in a table that somebody else wrote', async () => {
    const other =
      "Prompt,Reply\n'-ed' or '-t'?,Both.\n'@Bean' is what?,It makes one.\nWhat is a canary?,Small risk.\n";
    const { bank: read } = await readText(other);
    expect(read.questions.slice(0, 2).map(({ text }) => text)).toEqual([
      "'-ed' or '-t'?",
      "'@Bean' is what?",
    ]);
  });

  it('says which field of its JSON is wrong, instead of leaving it out', async () => {
    const wrong = bankJson(withCuratedTerms()).replace('"weight": 3', '"weight": 30');
    await expect(readText(wrong)).rejects.toMatchObject({
      details: { problem: 'wrong-field', where: expect.stringMatching(/^questions\.0\.terms\.\d+\.weight$/) },
    });
  });

  it('names the lines of its JSON as an editor counts them', async () => {
    const written = bankJson(parseBank('# Ops\n\n## What is a canary?\n\nSmall risk.\n\n## What is DNS?'));
    const { bank: again } = await readText(written);
    const line = written.split('\n').findIndex((text) => text.includes('What is DNS?')) + 1;
    expect(again.questions[1]).toMatchObject({ unscored: 'no-answer', line });
  });
});

describe('JSON of a bank that was cut off', () => {
  const written = bankJson(
    parseBank(
      `${EXACT}# Ops\n\n### 1. What is a canary?\n\n#### Answer\n\nSmall risk.\n\n### 2. What is a rollback?\n\n#### Answer\n\nThe way back.\n\n#### Key terms\n\n- way back`,
    ),
  );
  const until = (end: string) => written.slice(0, written.indexOf(end));
  const cut = async (end: string) => {
    const { bank: again, skipped } = await readText(until(end));
    return { asked: again.questions.map(({ text }) => text), skipped: skipped.map(skippedSentence) };
  };

  it.each([
    ['its question', 'back?'],
    ['its answer', 'way back.'],
    ['its key terms', '"nearMisses"'],
  ])('has every question before the one that is not whole: cut in %s', async (_, end) => {
    const { asked, skipped } = await cut(end);
    expect(asked).toEqual(['What is a canary?']);
    const line = written.split('\n').findIndex((text) => text.includes('rollback')) + 1;
    expect(skipped).toContainEqual(
      expect.stringMatching(new RegExp(`^Line ${line}, this question is not whole.*What is a roll`)),
    );
  });

  it('names the line where it ends when no word of the next question is there', async () => {
    const { asked, skipped } = await cut('"What is a rollback');
    expect(asked).toEqual(['What is a canary?']);
    expect(skipped).toEqual([expect.stringMatching(/^Line \d+, no JSON here/)]);
  });

  it('has all questions when they are whole', async () => {
    const { bank: again } = await readText(written.slice(0, written.lastIndexOf(']')));
    expect(told(again)).toEqual(told((await readText(written)).bank));
  });

  it.each(['Ops', 'Small'])(
    'is refused with the line before its first question is whole: at %s',
    async (end) => {
      await expect(readText(until(end))).rejects.toMatchObject({
        details: { problem: 'broken-json', line: until(end).split('\n').length },
      });
    },
  );
});

describe('a table of somebody else', () => {
  it('is read as before where it calls something else key terms', async () => {
    const table = 'Question,Answer,Key terms\nWhy canary releases?,Small risk first.,"canary, rollback"\n';
    const { bank: read } = await readText(table);
    expect(read.questions[0]).toMatchObject({
      text: 'Why canary releases?',
      answer: [{ text: 'Small risk first.' }],
    });
    expect(read.questions[0]?.terms).toBeUndefined();
  });

  it('may list its own key terms as this app does', async () => {
    const table =
      'Question;Answer;Key terms\nWhy canary releases?;Small risk first.;- small risk (essential)\n';
    const { bank: read } = await readText(table);
    expect(read.questions[0]?.terms).toMatchObject([{ term: 'small risk', weight: 3 }]);
  });

  it('keeps the end of an answer that nobody put into quotation marks, also where it lists key terms', async () => {
    const table = 'Question,Key terms,Answer\nWhat is rollback?,- rollback,First, then second, then third\n';
    const { bank: read } = await readText(table);
    expect(read.questions[0]).toMatchObject({
      answer: [{ text: 'First, then second, then third' }],
      terms: [{ term: 'rollback' }],
    });
  });
});
