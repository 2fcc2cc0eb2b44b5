import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/bank/formats/read-bank-file';
import { AppError } from '../../../src/base/app-error';
import { skippedSentence } from '../../../src/words/import-words';
import { errorSentence } from '../../../src/words/sentences';

const read = async (text: string) => {
  const { bank, skipped } = await readText(text, { title: 'Sheet' });
  return {
    questions: bank.questions.map(({ text: question, answer }) => [
      question,
      answer.map((block) => block.text).join(' '),
    ]),
    skipped: skipped.map(skippedSentence),
  };
};

const refusal = async (text: string) => {
  try {
    await readText(text);
  } catch (thrown) {
    return thrown instanceof AppError ? errorSentence(thrown) : thrown;
  }
  return null;
};

describe('JSON that is not quite that', () => {
  it('is read with comments and a comma too many, as people write it', async () => {
    const text =
      '[\n  // for the interview\n  {"question": "What is a roux?", "answer": "Flour in butter.",},\n  {"question": "What is a jus?", "answer": "The juice."},\n]';
    expect(await read(text)).toEqual({
      questions: [
        ['What is a roux?', 'Flour in butter.'],
        ['What is a jus?', 'The juice.'],
      ],
      skipped: [],
    });
  });

  it.each([
    '/** My questions */ {"questions": [{"question": "What is a roux?", "answer": "Flour in butter."}]}',
    '// mine\n/* ** */\n[\n/* 1 */ {"question": "What is a roux?", "answer": "Flour in butter."}]',
  ])('is read below comments of any form: %s', async (text) => {
    expect((await read(text)).questions).toEqual([['What is a roux?', 'Flour in butter.']]);
  });

  it('is read around what is broken, and the line is named', async () => {
    const text =
      '[\n  {"question": "What is a roux?", "answer": "Flour in butter."},\n  {"question": "What is a stock?" "answer": "Bones in water."},\n  {"question": "What is a jus?", "answer": "The juice."}\n]';
    const { questions, skipped } = await read(text);
    expect(questions.map(([question]) => question)).toEqual([
      'What is a roux?',
      'What is a stock?',
      'What is a jus?',
    ]);
    expect(skipped).toEqual([expect.stringMatching(/^Line 3, no JSON here; look for a missing comma/)]);
  });

  it('is read line by line where each is an object, but for the broken ones', async () => {
    const line = (name: string) => `{"question": "What is a ${name}?", "answer": "A part of a sauce."}`;
    const { questions, skipped } = await read(
      [line('roux'), line('stock').slice(0, -9), line('jus')].join('\n'),
    );
    expect(questions.map(([question]) => question)).toEqual(['What is a roux?', 'What is a jus?']);
    expect(skipped[0]).toContain('Line 2');
  });

  it('is refused with the line when it holds no question', async () => {
    expect(await refusal('{\n  "name": "Sauces",\n  "sauces": [1, 2\n}')).toContain('breaks on line 4');
    expect(await refusal('/* mine */ {"name": "Sauces"}')).toContain('objects with a key such as “question”');
    expect(await refusal('{"name": "Sauces"}')).toContain('objects with a key such as “question”');
  });
});

it('a file with nothing in it is called so', async () => {
  expect(await refusal(' \n\n')).toContain('there is nothing in it');
});

describe('a row of a table', () => {
  it('with a quotation mark that is not closed costs no other row', async () => {
    const text =
      'question,answer\nWhat is a roux?,"Flour in butter.\nWhat is a stock?,"Bones, in water."\nWhat is a jus?,The juice.\n';
    expect(await read(text)).toEqual({
      questions: [
        ['What is a roux?', 'Flour in butter.'],
        ['What is a stock?', 'Bones, in water.'],
        ['What is a jus?', 'The juice.'],
      ],
      skipped: [
        'Line 2, a quotation mark that is not closed, so the line was read without it: “What is a roux?,"Flour in butter.”',
      ],
    });
  });

  it('with a name in quotation marks that is not closed as a cell costs no other row, in however many', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => `"Alice" asks: what is ${at}?,It is ${at}.`);
    const { questions } = await read(
      ['question,answer', ...rows, 'What is a jus?,"The juice, hot."'].join('\n'),
    );
    expect(questions).toHaveLength(301);
    expect(questions[299]).toEqual(['"Alice" asks: what is 299?', 'It is 299.']);
    expect(questions[300]).toEqual(['What is a jus?', 'The juice, hot.']);
  });

  it('keeps an answer with a comma in it that nobody put into quotation marks', async () => {
    const { questions, skipped } = await read(
      'question,answer\nWhat is a roux?,Flour, butter, and patience.\nWhat is a jus?,The juice.\n',
    );
    expect(questions[0]).toEqual(['What is a roux?', 'Flour, butter, and patience.']);
    expect(skipped).toEqual([]);
    const plain = await read(
      'What is a roux?,Flour, butter, and patience.\nWhat is a jus?,The juice.\nWhat is a stock?,Bones, water\n',
    );
    expect(plain.questions.map(([, answer]) => answer)).toEqual([
      'Flour, butter, and patience.',
      'The juice.',
      'Bones, water',
    ]);
  });

  it('says what stands behind its last column', async () => {
    const { skipped } = await read(
      'question,answer,section\nWhat is a roux?,Flour and butter,Sauces,too much\nWhat is a jus?,The juice.,Sauces\n',
    );
    expect(skipped).toEqual([
      expect.stringMatching(/^Line 2, more cells than the table has columns.*“too much”$/),
    ]);
  });

  it('with fewer cells than the others keeps the section above it', async () => {
    const { bank } = await readText(
      'Question,Answer,Section\nWhat is a roux?,Flour in butter.,Basics\nWhat is a stock?,Bones in water.\nWhat is a jus?,The juice.,Advanced\n',
    );
    expect(bank.questions.map(({ text, section }) => [text, section])).toEqual([
      ['What is a roux?', 'Basics'],
      ['What is a stock?', 'Basics'],
      ['What is a jus?', 'Advanced'],
    ]);
  });

  it('of a quiz gives the explanation too, and says what stands behind its last column', async () => {
    const { bank, skipped } = await readText(
      'Question,Option A,Option B,Option C,Correct Answer,Explanation\nWhat is a roux?,Flour in butter,Bones in water,Fruit,A,The butter keeps lumps away.,too much\n',
    );
    expect(bank.questions[0]?.answer.map(({ text }) => text)).toEqual([
      'Flour in butter',
      'The butter keeps lumps away.',
    ]);
    expect(skipped).toMatchObject([{ line: 2, text: 'too much', reason: 'extra-cells' }]);
  });

  it('without a question is told by what it says', async () => {
    const { skipped } = await read('question,answer\nWhat is a roux?,Flour in butter.\n,Bones in water.\n');
    expect(skipped).toEqual(['Line 3, no question in it: “Bones in water.”']);
  });
});
