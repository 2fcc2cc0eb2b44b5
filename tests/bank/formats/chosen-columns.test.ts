import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/bank/formats/read-bank-file';

const sides = async (text: string, columns?: Parameters<typeof readText>[1]) => {
  const { bank, table } = await readText(text, columns);
  return { table, questions: bank.questions.map(({ text, section }) => [text, section]) };
};

describe('the columns of a table', () => {
  const CSV = 'Topic;Question;Short;Long\nTea;Why tea?;It wakes.;It wakes and warms.\n';

  it('are told with the guess, by names and cells', async () => {
    expect((await sides(CSV)).table).toEqual({
      names: ['Topic', 'Question', 'Short', 'Long'],
      samples: ['Tea', 'Why tea?', 'It wakes.', 'It wakes and warms.'],
      columns: { question: 1, answer: 3, section: 0 },
    });
  });

  it('are taken as somebody chose them', async () => {
    const { bank } = await readText(CSV, { columns: { question: 1, answer: 3, section: 2 } });
    expect(bank.questions[0]).toMatchObject({
      section: 'It wakes.',
      answer: [{ text: 'It wakes and warms.' }],
    });
  });

  it('are told by their place where they have no names', async () => {
    const { table } = await sides('Why tea?\tIt wakes.\nWhy milk?\tIt softens.\n');
    expect(table).toEqual({
      names: ['', ''],
      samples: ['Why tea?', 'It wakes.'],
      columns: { question: 0, answer: 1, section: null },
    });
  });
});

describe('the section in a text export of Anki', () => {
  const rows = (last: string) =>
    `#separator:tab\n#${last} column:3\nWhy tea?\tIt wakes.\tHot drinks::Green tea\n`;

  it.each([
    ['deck', 'Green tea'],
    ['tags', 'Hot'],
  ])('is named by its %s', async (column, section) => {
    expect((await sides(rows(column))).questions).toEqual([['Why tea?', section]]);
  });
});

describe('the keys of JSON', () => {
  const JSON_LIST = JSON.stringify([
    { question: 'Why tea?', answer: 'It wakes.', hint: 'Sleep' },
    { question: 'Why milk?', answer: 'It softens.', hint: 'Taste', level: 'easy' },
  ]);

  it('are told with the guess', async () => {
    expect((await sides(JSON_LIST)).table).toEqual({
      names: ['question', 'answer', 'hint', 'level'],
      samples: ['Why tea?', 'It wakes.', 'Sleep', 'easy'],
      columns: { question: 0, answer: 1, section: null },
    });
  });

  it('are taken as somebody chose them, and an object without the key is no question', async () => {
    const { bank } = await readText(JSON_LIST, { columns: { question: 3, answer: 2, section: 1 } });
    expect(bank.questions.map(({ text, section }) => [text, section])).toEqual([['easy', 'It softens.']]);
  });
});
