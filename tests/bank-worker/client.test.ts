import { describe, expect, it } from 'vitest';
import { parseBank } from '../../src/bank/parse-bank';
import { createBankWorker } from '../../src/bank-worker/client';
import type { FromBankWorker, ToBankWorker } from '../../src/bank-worker/protocol';
import { createFakeLine } from '../fakes/worker-line';

const TEA = parseBank('# Tea\n\n### 1. How do you make tea?\n\nWith hot water.');
const source = { kind: 'text', name: 'tea', text: 'Q: Why?' } as const;
const read = { bank: TEA, format: 'markdown', way: 'headings', ways: [], skipped: [] } as const;
const forEver = new AbortController().signal;

function setUp(deadlineMs = 60_000) {
  const { openLine, lives } = createFakeLine<ToBankWorker, FromBankWorker>();
  const worker = createBankWorker({ openLine, deadlineMs });
  const life = async (index: number, messages: number) => {
    await expect.poll(() => lives[index]?.received.length).toBe(messages);
    const found = lives[index];
    if (!found) throw new Error(`There is no worker ${index}`);
    return found;
  };
  return { worker, lives, life };
}

describe('the bank worker', () => {
  it('starts with the first file, and hands back what was read', async () => {
    const { worker, lives, life } = setUp();
    expect(lives).toHaveLength(0);
    const reading = worker.read(source, {}, forEver);
    const { received, say } = await life(0, 1);
    expect(received).toEqual([{ type: 'read', id: 1, source, wishes: {} }]);
    say({ type: 'read', id: 1, read });
    expect(await reading).toEqual(read);
  });

  it('is told of a bank for its terms, but not of the one that it read last', async () => {
    const { worker, life } = setUp();
    const reading = worker.read(source, {}, forEver);
    (await life(0, 1)).say({ type: 'read', id: 1, read });
    const { bank } = await reading;
    const [question] = bank.questions;
    if (!question) throw new Error('the bank has no question');
    void worker.terms(bank, question);
    (await life(0, 2)).say({ type: 'terms', id: 2, terms: [] });
    void worker.terms({ ...bank }, question);
    expect((await life(0, 4)).received.map(({ type }) => type)).toEqual(['read', 'terms', 'bank', 'terms']);
  });

  it('ends a worker that hangs, says so, and starts another for the next file', async () => {
    const { worker, lives, life } = setUp(20);
    await expect(worker.read(source, {}, forEver)).rejects.toMatchObject({
      code: 'bank-unreadable',
      details: { problem: 'too-slow' },
    });
    expect(lives[0]?.closed).toBe(true);
    const reading = worker.read(source, {}, forEver);
    (await life(1, 1)).say({ type: 'read', id: 2, read });
    expect(await reading).toEqual(read);
  });

  it('ends a worker whose file is no longer wanted', async () => {
    const { worker, lives, life } = setUp();
    const wanted = new AbortController();
    const reading = worker.read(source, {}, wanted.signal);
    await life(0, 1);
    wanted.abort();
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    expect(lives[0]?.closed).toBe(true);
  });

  it('says that reading stopped when the worker dies', async () => {
    const { worker, life } = setUp();
    const reading = worker.read(source, {}, forEver);
    (await life(0, 1)).die(new Error('out of memory'));
    await expect(reading).rejects.toMatchObject({ details: { problem: 'reader-stopped' } });
  });

  it('hands on why a file can’t be read, and goes on with the same worker', async () => {
    const { worker, lives, life } = setUp();
    const reading = worker.read(source, {}, forEver);
    const details = { line: 3, problem: 'too-deep' };
    (await life(0, 1)).say({ type: 'failed', id: 1, code: 'bank-unreadable', details, message: '' });
    await expect(reading).rejects.toMatchObject({ code: 'bank-unreadable', details });
    expect(lives[0]?.closed).toBe(false);
  });
});
