import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BankWorker, createBankWorker } from '../../src/bank-worker/client';

let worker: BankWorker;
beforeEach(() => {
  worker = createBankWorker();
});
afterEach(() => worker.dispose());

const forEver = new AbortController().signal;
const files = (...all: readonly File[]) =>
  ({ kind: 'files', name: 'Mine', files: all.map((file) => ({ path: file.name, file })) }) as const;
const read = (...all: readonly File[]) => worker.read(files(...all), {}, forEver);

/** Three thousand questions in two megabytes. */
const LARGE = Array.from(
  { length: 3000 },
  (_, index) =>
    `## ${index + 1}. How do you keep the kettle of kitchen ${index + 1} clean?\n\n${`With vinegar ${index}, water and patience. `.repeat(17)}\n`,
).join('\n');

describe('a file of two megabytes', () => {
  it('is read while the page goes on answering', async () => {
    expect(LARGE.length).toBeGreaterThan(2_000_000);
    let reading = true;
    const whole = read(new File([LARGE], 'large.md')).finally(() => {
      reading = false;
    });
    let answers = 0;
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => port2.postMessage('here');
    while (reading) {
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        port1.postMessage('are you there?');
      });
      answers += 1;
    }
    expect((await whole).bank.questions).toHaveLength(3000);
    expect(answers).toBeGreaterThan(100);
  });

  it('is no longer read once it is not wanted, and the next file is', async () => {
    const wanted = new AbortController();
    const reading = worker.read(files(new File([LARGE], 'large.md')), {}, wanted.signal);
    wanted.abort();
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    expect((await read(new File(['Q: Why tea?\nA: It wakes.'], 'tea.txt'))).bank.questions).toHaveLength(1);
  });
});

describe('a file that no bank is', () => {
  it('is refused for its size before its bytes are asked for', async () => {
    const million = new Uint8Array(1_000_000);
    const huge = new File(
      Array.from({ length: 200 }, () => million),
      'huge.md',
    );
    await expect(read(huge)).rejects.toMatchObject({ details: { problem: 'too-large' } });
  });

  it('is refused when it unpacks to far more than it holds', async () => {
    const bomb = zipSync({ 'a.md': new Uint8Array(60_000_000), 'b.md': strToU8('Q: Why?') });
    await expect(read(new File([bomb as BlobPart], 'bomb.zip'))).rejects.toMatchObject({
      details: { problem: 'too-much-inside' },
    });
  });

  it('is refused when it only looks like a deck of Anki', async () => {
    const deck = zipSync({ 'collection.anki2': strToU8('SQLite format 3\0 and nothing more') });
    await expect(read(new File([deck as BlobPart], 'deck.apkg'))).rejects.toMatchObject({
      details: { problem: 'damaged-file' },
    });
  });
});

describe('several files', () => {
  it('give one bank, and each that holds no question or no text is named', async () => {
    const found = await read(
      new File(['Why tea?\n\nIt wakes.'], 'tea.md'),
      new File(['question,answer\nWhy milk?,It softens.'], 'milk.csv'),
      new File(['[]'], 'empty.json'),
      new File([new Uint8Array(10)], 'cup.png'),
    );
    expect(found.bank.questions.map(({ text }) => text)).toEqual(['Why tea?', 'Why milk?']);
    expect(found.skipped).toEqual([
      { file: 'empty.json', line: 1, text: 'empty.json', reason: 'unread-file' },
      { file: 'cup.png', line: 1, text: 'cup.png', reason: 'other-file' },
    ]);
  });
});

it('finds key terms and compares editions', async () => {
  const { bank } = await read(
    new File(
      ['# Ops\n\n## What is a canary?\n\nA canary release sends five percent of traffic first.'],
      'a.md',
    ),
  );
  const [question] = bank.questions;
  if (!question) throw new Error('the bank has no question');
  const terms = await worker.terms(bank, question);
  expect(terms.map(({ term }) => term)).toEqual(['canary release sends five percent of traffic first']);
  const { changes } = await worker.match(bank.questions, [
    ...bank.questions,
    { ...question, id: 'b', text: 'Why?' },
  ]);
  expect(changes).toEqual({ stay: 1, added: 1, gone: 0 });
});
