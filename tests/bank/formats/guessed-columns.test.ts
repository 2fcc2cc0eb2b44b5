import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/bank/formats/read-bank-file';

const read = async (text: string) => {
  const { bank, table } = await readText(text, { title: 'Sheet' });
  return {
    names: table?.names,
    columns: table?.columns,
    questions: bank.questions.map(({ text: question, section, answer }) => [
      section,
      question,
      answer.map((block) => block.text).join(' '),
    ]),
  };
};

describe('a table whose names tell nothing', () => {
  it('is read by what its cells say: the longest beside a column of different words', async () => {
    const csv = [
      'Item,What they want,Area',
      'About yourself,"Two minutes, ending with why you are here.",Warm-up',
      'Your strengths,"Two strengths, each with proof.",Warm-up',
      'A failure,"What failed, and what I changed since.",Behaviour',
    ].join('\n');
    expect(await read(csv)).toMatchObject({
      names: ['Item', 'What they want', 'Area'],
      columns: { question: 0, answer: 1, section: 2 },
      questions: [
        ['Warm-up', 'About yourself', 'Two minutes, ending with why you are here.'],
        ['Warm-up', 'Your strengths', 'Two strengths, each with proof.'],
        ['Behaviour', 'A failure', 'What failed, and what I changed since.'],
      ],
    });
  });

  it('finds the answers where the name of the questions alone tells', async () => {
    const csv = [
      'Prompt,What to say,Area,Read on',
      'Why does bread rise?,"Yeast makes gas, and gluten holds it.",Dough,https://bread.example/why-does-bread-rise',
      'How hot is an oven?,Two hundred and fifty degrees.,Oven,https://bread.example/how-hot-is-an-oven',
    ].join('\n');
    expect((await read(csv)).columns).toEqual({ question: 0, answer: 1, section: 2 });
    const asked = [
      'Question,Company,Level',
      'Why does bread rise?,A bakery in the old town,easy',
      'How hot is an oven?,A bakery in the old town,hard',
      'Who feeds the leaven?,A bakery in the old town,easy',
    ].join('\n');
    expect((await read(asked)).columns).toMatchObject({ question: 0, answer: null });
  });

  it('is read without names, past numbers and levels, by the column that asks', async () => {
    const csv = [
      '1,Easy,What is a closure?,A function with the scope it was made in.',
      '2,Easy,What is hoisting?,Declarations are moved to the top.',
      '3,Hard,Explain the event loop.,"A queue of tasks, run one after the other."',
    ].join('\n');
    expect(await read(csv)).toMatchObject({
      names: ['', '', '', ''],
      columns: { question: 2, answer: 3, section: 1 },
      questions: [['Easy', 'What is a closure?', /scope/], ['Easy'], ['Hard', 'Explain the event loop.']]
        .map((row) => row.map((cell) => (cell instanceof RegExp ? expect.stringMatching(cell) : cell)))
        .map((row) => expect.arrayContaining(row)),
    });
  });

  it('is read in a language whose names nobody listed', async () => {
    const csv =
      'Fråga;Svar;Nivå\nVad är DNS?;Namn till adresser.;lätt\nVad är TLS?;Krypterad transport.;svår\nVad är HTTP?;Protokoll för webben.;lätt\n';
    expect(await read(csv)).toMatchObject({
      names: ['Fråga', 'Svar', 'Nivå'],
      columns: { question: 0, answer: 1, section: 2 },
    });
  });

  it('keeps cells of several lines whole', async () => {
    const csv = 'Sak,Text\nLatency,"From request\nto answer, in ms"\nJitter,"How much it varies,\nand why"\n';
    expect((await read(csv)).questions).toEqual([
      ['Sheet', 'Latency', expect.stringMatching(/From request\s+to answer/)],
      ['Sheet', 'Jitter', expect.stringMatching(/How much it varies/)],
    ]);
  });

  it('is no table where a title speaks of questions, with a comma', async () => {
    const heading = '# Вопросы: LTE, сети и системы\n\n1. Что такое LTE?\n2. Что такое EPC?\n';
    expect((await readText(heading)).table).toBeUndefined();
    const sentence = 'Questions on LTE, networks and systems\n\n1. What is LTE?\n2. What is EPC?\n';
    const { bank, table } = await readText(sentence);
    expect(table).toBeUndefined();
    expect(bank.questions.map(({ text }) => text)).toEqual(['What is LTE?', 'What is EPC?']);
  });

  it('is no table where people write with commas', async () => {
    const text = 'Why tea, not milk?\n\nWhy milk, not tea?\n';
    const { bank, table } = await readText(text);
    expect(table).toBeUndefined();
    expect(bank.questions.map(({ text: question }) => question)).toEqual([
      'Why tea, not milk?',
      'Why milk, not tea?',
    ]);
  });
});
