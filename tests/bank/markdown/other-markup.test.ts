import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/bank/formats/read-bank-file';

const read = async (text: string) => {
  const { bank } = await readText(text, { title: 'Notes' });
  return bank.questions.map(({ text: question, given = [], answer }) =>
    [[{ text: question }], given, answer]
      .filter((blocks) => blocks.length > 0)
      .map((blocks) => blocks.map((block) => block.text).join(' / ')),
  );
};

describe('a line of one sign', () => {
  it('closes the code above it, however short its last line', async () => {
    const text =
      '**What is a module?**\n\nA bag of methods.\n\n```ruby\nmodule A\nend\n```\n\n**What is a class?**\n\nA mould of objects.\n\n```ruby\nclass A\nend\n```\n';
    expect(await read(text)).toEqual([
      ['What is a module?', 'A bag of methods. / module A\nend'],
      ['What is a class?', 'A mould of objects. / class A\nend'],
    ]);
  });

  it('underlines a heading of reStructuredText', async () => {
    const text =
      'FAQ\n~~~\n\nWhat is a roux?\n"""""""""""""""\n\nFlour in butter.\n\nWhat is a stock?\n""""""""""""""""\n\nBones in water.\n';
    expect(await read(text)).toEqual([
      ['What is a roux?', 'Flour in butter.'],
      ['What is a stock?', 'Bones in water.'],
    ]);
  });
});

describe("Moodle's GIFT", () => {
  const questions = (...texts: readonly string[]) =>
    read(texts.map((text, at) => `::Q${at + 1}:: ${text}\n`).join('\n'));

  it('gives options with the right ones, by their weights too, and the remarks on none', async () => {
    expect(
      await questions(
        'What is DNA? {\n=an acid#Yes.\n~a base#No.\n####All of it is in the book.\n}',
        'Which are bases? {~%50%adenine ~%50%guanine ~%-100%glucose}',
      ),
    ).toEqual([
      ['What is DNA?', 'A) an acid / B) a base', 'an acid'],
      ['Which are bases?', 'A) adenine / B) guanine / C) glucose', 'adenine, guanine'],
    ]);
  });

  it('says what is true, and which number', async () => {
    expect(
      await questions(
        'Is water wet? {TRUE}',
        'Is fire cold? {F#It is hot.}',
        'How many? {#3:1}',
        'And then? {#1..5}',
      ),
    ).toEqual([
      ['Is water wet?', 'True'],
      ['Is fire cold?', 'False'],
      ['How many?', '3 ± 1'],
      ['And then?', '1 to 5'],
    ]);
  });

  it('keeps what follows a gap', async () => {
    expect(
      await questions('The capital is {=Paris ~Rome} of France.', 'What is a roux? {=flour in butter}'),
    ).toEqual([
      ['The capital is … of France.', 'A) Paris / B) Rome', 'Paris'],
      ['What is a roux?', 'flour in butter'],
    ]);
  });

  it('takes its escaped signs for signs, and formats and tags for none', async () => {
    expect(
      await questions(
        '[html]<p>Why do sets print as \\{x\\}?</p> {=[html]<p>C\\#\\: so says \\=</p>}',
        '[markdown]What is a *stock*?\nIn a word. {=bones in water}',
      ),
    ).toEqual([
      ['Why do sets print as {x}?', 'C#: so says ='],
      ['What is a stock? In a word.', 'bones in water'],
    ]);
  });
});

describe('front matter in TOML', () => {
  it('is no part of the questions, with a list over several lines', async () => {
    const text =
      '+++\ntitle = "Sauces"\ntags = [\n  "cooking",\n"sauces"\n]\n+++\n\n## What is a roux?\n\nFlour in butter.\n\n## What is a stock?\n\nBones in water.\n';
    const { bank, skipped } = await readText(text);
    expect(bank.title).toBe('Sauces');
    expect(bank.questions.map((question) => question.text)).toEqual(['What is a roux?', 'What is a stock?']);
    expect(skipped).toEqual([]);
  });
});

describe('points in a question', () => {
  it('are left out where they are what it counts, and kept where it asks of them', async () => {
    const asked = [
      'How would you raise the score of a shop by 10 points',
      'How do you split a story of 13 points',
      '如何提高10分',
      'What is a roux? (5 marks)',
      'What is a stock? 2.5 pts',
      'Explain a jus. [1 point]',
    ];
    const text = asked.map((one) => `### ${one}\n\nWith care and time.\n`).join('\n');
    expect((await read(text)).map(([question]) => question)).toEqual([
      ...asked.slice(0, 3),
      'What is a roux?',
      'What is a stock?',
      'Explain a jus.',
    ]);
  });
});
