import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBankFile } from '../../src/bank/formats/read-bank-file';
import { AppError } from '../../src/base/app-error';

/** Banks of known questions in many shapes; every question holds a word that is nowhere else, `zq7`, and so does every answer. */
type Shape = (questions: readonly number[]) => string;

const ask = (n: number) => `What does zq${n}z mean?`;
const tell = (n: number) => `It stands for the part with the number za${n}z of the whole.`;
const SHAPES: Readonly<Record<string, Shape>> = {
  headings: (all) => all.map((n) => `## ${ask(n)}\n\n${tell(n)}\n`).join('\n'),
  'numbered headings': (all) =>
    `# Bank\n\n${all.map((n, i) => `### ${i + 1}. ${ask(n)}\n\n${tell(n)}\n`).join('\n')}`,
  folds: (all) =>
    all.map((n) => `<details>\n<summary>${ask(n)}</summary>\n\n${tell(n)}\n\n</details>\n`).join('\n'),
  'answers in folds': (all) =>
    all
      .map((n) => `### ${ask(n)}\n\n<details><summary>Show answer</summary>\n\n${tell(n)}\n\n</details>\n`)
      .join('\n'),
  'Q and A': (all) => all.map((n) => `Q: ${ask(n)}\nA: ${tell(n)}\n`).join('\n'),
  bold: (all) => all.map((n) => `**${ask(n)}**\n\n${tell(n)}\n`).join('\n'),
  items: (all) => all.map((n, i) => `${i + 1}. ### ${ask(n)}\n\n   ${tell(n)}\n`).join('\n'),
  table: (all) =>
    `| Question | Answer |\n|---|---|\n${all.map((n) => `| ${ask(n)} | ${tell(n)} |`).join('\n')}`,
  csv: (all) => `question,answer\n${all.map((n) => `"${ask(n)}","${tell(n)}"`).join('\n')}`,
  json: (all) =>
    JSON.stringify(
      all.map((n) => ({ question: ask(n), answer: tell(n) })),
      null,
      1,
    ),
};

const shape = fc.constantFrom(...Object.keys(SHAPES));
const count = fc.integer({ min: 3, max: 12 });
/** Lines that people have between questions; none of them asks. */
const noise = fc.constantFrom(
  '',
  '---',
  '> A quotation.',
  '[Back to top](#top)',
  '<br>',
  '<!-- note -->',
  '![picture](x.png)',
  '* * *',
  '\u00A0',
);

describe('a bank that was changed at random', () => {
  it('loses no question without a word: each is a question, unanswered or among the skipped text', async () => {
    await fc.assert(
      fc.asyncProperty(
        shape,
        count,
        fc.array(fc.tuple(fc.nat(200), noise), { maxLength: 4 }),
        fc.constantFrom('\n', '\r\n'),
        async (name, many, extras, end) => {
          const numbers = Array.from({ length: many }, (_, index) => index + 1);
          const lines = (SHAPES[name]?.(numbers) ?? '').split('\n');
          const isTable = name === 'table' || name === 'csv' || name === 'json';
          for (const [at, line] of isTable ? [] : extras) {
            // only between blocks: inside one the line would be a part of it
            const gap = lines.findIndex((one, index) => index >= at % lines.length && one === '');
            if (gap !== -1) lines.splice(gap, 0, '', line, '');
          }
          const { bank, skipped } = await readBankFile('any.md', new TextEncoder().encode(lines.join(end)));
          const whole = JSON.stringify([bank.questions, skipped]);
          for (const n of numbers) {
            expect(whole).toContain(`zq${n}z`);
            expect(bank.questions.filter(({ text }) => text.includes(`zq${n}z`))).toHaveLength(1);
            expect(whole).toContain(`za${n}z`);
          }
        },
      ),
      { numRuns: 400 },
    );
  }, 120_000);

  const BANKS = readdirSync('tests/fixtures/banks').filter((name) => !name.includes('expected'));
  const contents = BANKS.map((name) => new Uint8Array(readFileSync(`tests/fixtures/banks/${name}`)));
  const mutation = fc.oneof(
    fc.record({
      kind: fc.constant('cut' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      size: fc.nat(60),
    }),
    fc.record({
      kind: fc.constant('twice' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      size: fc.nat(200),
    }),
    fc.record({
      kind: fc.constant('put' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      text: fc.constantFrom(
        '```',
        '<details>',
        '</details>',
        '<summary>',
        '|',
        '"',
        '**',
        '#',
        '\n\n',
        '{',
        ']',
        '\0',
        '\uFFFD',
        '- ',
        '> ',
        '{{c1::',
        '::',
        '\t',
        '---\n',
        '<!--',
        '[x](',
      ),
    }),
  );

  it('is read or refused, in less than two seconds, and what is read is sound', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(contents.length - 1),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        async (which, changes) => {
          let bytes = contents[which] ?? new Uint8Array();
          for (const change of changes) {
            const at = Math.floor(change.at * bytes.length);
            const text = change.kind === 'put' ? new TextEncoder().encode(change.text) : new Uint8Array();
            const middle = change.kind === 'twice' ? bytes.slice(at, at + change.size) : text;
            bytes = Uint8Array.from([
              ...bytes.slice(0, at),
              ...middle,
              ...bytes.slice(change.kind === 'cut' ? at + change.size : at),
            ]);
          }
          const began = performance.now();
          try {
            const { bank } = await readBankFile(BANKS[which] ?? '', bytes);
            expect(bank.questions.length).toBeGreaterThan(0);
            expect(new Set(bank.questions.map(({ number }) => number)).size).toBe(bank.questions.length);
            for (const question of bank.questions) {
              expect(question.text.trim()).not.toBe('');
              expect(bank.sections).toContain(question.section);
              expect(question.answer.length > 0 || question.unscored !== undefined).toBe(true);
            }
          } catch (thrown) {
            if (!(thrown instanceof AppError)) throw thrown;
            expect(thrown.code).toBe('bank-unreadable');
          }
          expect(performance.now() - began).toBeLessThan(2000);
        },
      ),
      { numRuns: 700 },
    );
  }, 180_000);
});
