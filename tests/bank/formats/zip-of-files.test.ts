import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBankFile } from '../../../src/bank/formats/read-bank-file';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = async (files: Readonly<Record<string, string>>) => {
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, bytes(text)])));
  const { bank, skipped } = await readBankFile('all.zip', zip);
  return {
    questions: bank.questions.map(({ text }) => text),
    skipped: skipped.map(({ file, others, reason }) => [file, others ?? 0, reason]),
  };
};

describe('a zip of files', () => {
  it('gives the questions of tables and lists as well as those of notes', async () => {
    const { questions } = await read({
      'notes.md': '## What is a roux?\n\nFlour in butter.\n\n## What is a stock?\n\nBones in water.\n',
      'table.csv': 'question,answer\nWhat is a jus?,The juice of the roast.\n',
      'list.json': '[{"question": "What is a coulis?", "answer": "Fruit through a sieve."}]',
    });
    expect(questions).toEqual(['What is a roux?', 'What is a stock?', 'What is a jus?', 'What is a coulis?']);
  });

  it('says of every file that is not read why, one line for all of a kind', async () => {
    const { questions, skipped } = await read({
      'repo/README.md': '# Sauces\n\nHow to use this list.\n',
      'repo/sauces.md': '## What is a roux?\n\nFlour in butter.\n\n## What is a stock?\n\nBones in water.\n',
      'repo/a.png': 'x',
      'repo/b.PNG': 'x',
      'repo/.github/ISSUE_TEMPLATE.md': '## What happened?\n\nTell us.\n',
      'repo/.github/workflows/ci.yaml': 'on: push',
      'repo/large.txt': 'Words. '.repeat(300_000),
    });
    expect(questions).toEqual(['What is a roux?', 'What is a stock?']);
    expect(skipped).toEqual([
      ['repo/README.md', 0, 'other-file'],
      ['repo/large.txt', 0, 'large-file'],
      ['repo/a.png', 1, 'other-file'],
      ['repo/.github/ISSUE_TEMPLATE.md', 1, 'hidden-file'],
    ]);
  });

  it('says in one line what a Mac keeps beside the files', async () => {
    const { skipped } = await read({
      'sauces.md': '## What is a roux?\n\nFlour in butter.\n\n## What is a stock?\n\nBones in water.\n',
      '.DS_Store': 'x',
      'more/.DS_Store': 'x',
      '__MACOSX/._a.md': 'x',
      '__MACOSX/._b.md': 'x',
      '__MACOSX/more/._c.md': 'x',
      'more/._d.md': 'x',
      'more/._e.md': 'x',
    });
    expect(skipped).toEqual([
      ['.DS_Store', 1, 'hidden-file'],
      ['__MACOSX/._a.md', 2, 'hidden-file'],
      ['more/._d.md', 1, 'hidden-file'],
    ]);
  });

  it('has its list in the README, as repositories do', async () => {
    const asked = ['roux', 'stock', 'jus'].map((name) => `## What is a ${name}?\n\nA part of a sauce.\n`);
    const { questions } = await read({
      'repo/README.md': `# Sauces\n\n${asked.join('\n')}`,
      'repo/CONTRIBUTING.md': '## How do I add a sauce?\n\nWrite it down.\n\n## Who decides?\n\nThe cook.\n',
    });
    expect(questions).toEqual(['What is a roux?', 'What is a stock?', 'What is a jus?']);
  });
});
