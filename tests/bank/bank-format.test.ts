import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBank } from '../../src/bank/parse-bank';
import { parseTermFile } from '../../src/bank/term-file';

const text = readFileSync(new URL('../../docs/bank-format.md', import.meta.url), 'utf8');

function example(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1];
  if (found === undefined) throw new Error(`docs/bank-format.md shows no ${language}`);
  return found;
}

describe('the examples in docs/bank-format.md', () => {
  const bank = parseBank(example('markdown'));

  it('are a bank as described', () => {
    expect(bank.title).toBe('Site reliability');
    expect(bank.questions.map(({ text: question, section }) => [section, question])).toEqual([
      ['Basics', 'What is an error budget?'],
      ['Basics', 'Explain canary releases.'],
    ]);
    expect(bank.questions[0]?.placeholders).toEqual(['Company Name']);
  });

  it('are a term file for that bank', () => {
    expect([...parseTermFile(JSON.parse(example('json'))).keys()]).toEqual([2]);
  });
});
