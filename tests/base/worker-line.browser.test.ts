import { expect, it, vi } from 'vitest';
import { toAppError } from '../../src/base/app-error';
import { workerLines } from '../../src/base/worker-line';

/** What is told of the death of a worker whose script is at this address. */
async function deathOf(address: string): Promise<unknown> {
  const onDeath = vi.fn();
  const open = workerLines('test', (name) => new Worker(address, { name, type: 'module' }));
  open({ onMessage: () => {}, onDeath });
  await expect.poll(() => onDeath.mock.calls.length).toBe(1);
  return onDeath.mock.calls[0]?.[0];
}

it('says of a worker whose script is not there any more that a part of the app is missing', async () => {
  expect(await deathOf('/nowhere/worker.js')).toMatchObject({ code: 'part-missing' });
});

it('says of a worker that fails what it failed by', async () => {
  const script = new Blob(["throw new Error('out of order')"], { type: 'text/javascript' });
  const address = URL.createObjectURL(script);
  expect(String(await deathOf(address))).toMatch(/out of order/);
  URL.revokeObjectURL(address);
});

it('says of a part that is imported and not there that it is missing, in the words of this browser', async () => {
  const address = '/nowhere/part.js';
  const thrown: unknown = await import(/* @vite-ignore */ address).catch((reason: unknown) => reason);
  expect(toAppError(thrown).code).toBe('part-missing');
});
