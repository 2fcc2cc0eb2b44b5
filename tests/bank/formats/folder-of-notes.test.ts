import { describe, expect, it } from 'vitest';
import { readBankFiles } from '../../../src/bank/formats/read-files';

const read = async (notes: Readonly<Record<string, string>>) => {
  const encoder = new TextEncoder();
  const files = Object.entries(notes).map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
  const { bank, skipped } = await readBankFiles('Notes', files);
  return {
    skipped,
    questions: bank.questions.map(({ text, answer }) => [
      text,
      answer.map((block) => block.text).join(' / '),
    ]),
  };
};

describe('a folder with a question in each file', () => {
  it('takes what stands below "Question" for the question, and all the rest for its answer', async () => {
    const { questions, skipped } = await read({
      'linux/001-df.md':
        '### Question  \nHow do `df` and `du` differ?\n\n---\n\n### Answer\n\n---\n\n### 1. What they measure\n\nOne asks the file system.\n\n### 2. Speed\n\nThe other walks.\n\n---\n\n### Summary\n\nAsk both.\n',
      'linux/002-top.md':
        '### Question\nExplain `top`.\n\n### Answer\n\n### Use\n\nIt lists processes.\n\n- Solution:\n  - press q\n',
    });
    expect(questions).toEqual([
      [
        'How do df and du differ?',
        '1. What they measure / One asks the file system. / 2. Speed / The other walks. / Summary / Ask both.',
      ],
      ['Explain top.', 'Use / It lists processes. / Solution: / press q'],
    ]);
    expect(skipped.filter(({ reason }) => reason === 'outside')).toEqual([]);
  });

  it('keeps a note that is headed "Question" one question, whatever else it asks, in two languages too', async () => {
    const note = (question: string) =>
      `---\ntitle: Note\n---\n# Question (EN)\n> ${question}\n\n## Answer (EN)\n\nIt lifts.\n\n## Next\n\n- Why does it lift?\n- How high does it go?\n- When does it stop?\n`;
    const { questions } = await read({
      'jack.md': note('What is a jack?'),
      'winch.md': note('What is a winch?'),
    });
    expect(questions.map(([text]) => text)).toEqual(['What is a jack?', 'What is a winch?']);
  });

  it('takes the heading below a numbered one', async () => {
    const note = (number: number, question: string) =>
      `# Question ${number} - General\n\n## ${question}\n\nIt depends.\n\n### Key differences\n\nMany.\n\n### Use\n\nOften.\n`;
    const { questions } = await read({
      'GQ-Question2.md': note(2, 'What is a delegate?'),
      'GQ-Question10.md': note(10, 'Please explain the ?? operator'),
    });
    expect(questions.map(([text]) => text)).toEqual([
      'What is a delegate?',
      'Please explain the ?? operator',
    ]);
  });

  it('takes the name of a file that asks where its heading does not, and the others as these', async () => {
    const parts = '\n## Kinds\n\nTwo.\n\n## Limits\n\nSome.\n\n## Use\n\nOften.\n';
    const { questions } = await read({
      'What do you know about flow.md': `# Flow\n\nA stream.\n${parts}`,
      'What are channels.md': `# Channels\n\nA queue.\n${parts}`,
      'Generics.md': `# Generics\n\nTypes with types.\n${parts}`,
    });
    expect(questions.map(([text]) => text)).toEqual([
      'Generics',
      'What are channels',
      'What do you know about flow',
    ]);
    expect(questions.every(([, answer]) => answer?.includes('Limits'))).toBe(true);
  });

  it('takes the title of the front matter that asks, whatever the file is called', async () => {
    const note = (title: string) =>
      `---\ntitle: ${title}\nlevel: easy\n---\n\nIn short.\n\n## What is judged\n\nTwo things.\n\n## Answer\n\nA long one.\n`;
    const { questions } = await read({
      'oven/q1.md': note('How hot is an oven?'),
      'oven/q2.md': note('Why does dough rest?'),
    });
    expect(questions.map(([text]) => text)).toEqual(['How hot is an oven?', 'Why does dough rest?']);
    expect(questions.every(([, answer]) => answer?.includes('Two things.'))).toBe(true);
  });

  it('takes two marked questions for two, however few they are', async () => {
    const { questions } = await read({
      'talk.txt': 'Q: Who feeds the leaven?\nA: The night shift.\n\nQ: When is it ripe?\nA: At dawn.\n',
      'Why tea.md': 'It wakes.',
    });
    expect(questions).toEqual([
      ['Who feeds the leaven?', 'The night shift.'],
      ['When is it ripe?', 'At dawn.'],
      ['Why tea', 'It wakes.'],
    ]);
  });

  it('passes over what programs keep in folders of their own', async () => {
    const { questions, skipped } = await read({
      '.github/ISSUE_TEMPLATE/bug.md': '# What went wrong?\n\nTell us.\n',
      'Why tea.md': 'It wakes.',
    });
    expect(questions.map(([text]) => text)).toEqual(['Why tea']);
    expect(skipped).toMatchObject([{ file: '.github/ISSUE_TEMPLATE/bug.md', reason: 'hidden-file' }]);
  });

  it('still takes a list of questions for what it is, whatever it is called', async () => {
    const { questions } = await read({
      'What to ask.md':
        '## Why tea?\n\nIt wakes.\n\n## Why milk?\n\nIt softens.\n\n## Why sugar?\n\nIt sweetens.\n',
      'Why bread.md': 'It feeds.\n',
    });
    expect(questions.map(([text]) => text)).toEqual(['Why tea?', 'Why milk?', 'Why sugar?', 'Why bread']);
  });

  it('says which file holds nothing, and reads the others', async () => {
    const { questions, skipped } = await read({
      'Why tea.md': 'It wakes.',
      'empty.md': ' \n',
      'Why milk.md': 'It softens.',
    });
    expect(questions).toHaveLength(2);
    expect(skipped).toEqual([{ file: 'empty.md', line: 1, text: 'empty.md', reason: 'unread-file' }]);
  });
});

it('names each note without a question, also where only a table beside them holds some', async () => {
  const { questions, skipped } = await read({
    'README.md': '# Sauces\n\nHow to use this list.\n',
    'b.txt': '',
    'q.csv': 'question,answer\nWhat is a roux?,Flour in butter.\n,Bones in water.\n',
  });
  expect(questions).toEqual([['What is a roux?', 'Flour in butter.']]);
  expect(skipped.map(({ file, reason }) => [file, reason])).toEqual([
    ['q.csv', 'no-question'],
    ['b.txt', 'unread-file'],
    ['README.md', 'other-file'],
  ]);
});
