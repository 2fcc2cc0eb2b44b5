import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBankFile } from '../../../src/bank/formats/read-bank-file';
import { oldDeck, oldDeckPackage, wordDocument } from '../../fakes/bank-files';

const bytes = (text: string) => new TextEncoder().encode(text);
const told = async (name: string, file: Uint8Array) => {
  const { bank, format } = await readBankFile(name, file);
  return {
    format,
    title: bank.title,
    questions: bank.questions.map(({ text, section, answer, unscored }) => [
      section,
      text,
      unscored ?? answer.length,
    ]),
  };
};

describe('a deck of Anki', () => {
  const questions = [
    ['Basics', 'What is crema?', 1],
    ['Basics', 'Why grind fresh?', 2],
    ['Basics', 'How does it sound?', 'only-pictures'],
  ];

  it('is read from its package, whatever it is called', async () => {
    expect(await told('coffee.md', await oldDeckPackage())).toEqual({
      format: 'anki-deck',
      title: 'coffee',
      questions,
    });
  });

  it('is read from its database', async () => {
    expect(await told('coffee.apkg', await oldDeck())).toMatchObject({ questions });
  });
});

describe('a document of Word', () => {
  it('is read by its headings', async () => {
    expect(await told('ship.docx', wordDocument)).toEqual({
      format: 'docx',
      title: 'Purser',
      questions: [
        ['Purser', 'What is a manifest?', 1],
        ['Purser', 'Who signs it?', 1],
      ],
    });
  });
});

describe('a zip of notes', () => {
  it('takes each note for a question, or all that a note holds, in the order of their names', async () => {
    const file = zipSync({
      'Bar/10 last orders.md': bytes('When do you stop serving?\n\nWhen a guest can no longer stand.'),
      'Bar/2 jigger.md': bytes('# What is a jigger?\n\nA small measure with two ends.'),
      'Bar/Guests.md': bytes('# Guests\n\n## How do you greet?\n\nBy name.\n\n## Why smile?\n\nIt is free.'),
      'Bar/LICENSE.md': bytes('MIT'),
    });
    expect(await told('bar.zip', file)).toEqual({
      format: 'folder',
      title: 'bar',
      questions: [
        ['Bar', 'What is a jigger?', 1],
        ['Bar', 'When do you stop serving?', 1],
        ['Guests', 'How do you greet?', 1],
        ['Guests', 'Why smile?', 1],
      ],
    });
  });
});
