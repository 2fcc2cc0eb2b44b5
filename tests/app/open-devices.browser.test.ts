import { deleteDB } from 'idb';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDevices } from '../../src/app/open-devices';

describe('the devices of this browser', () => {
  it('keep what is stored under the name that earlier visits used', async () => {
    const history = await openDevices('/', async () => {}).openStorage({
      onLate: () => {},
      onEmptied: () => {},
      onOutdated: () => {},
      onDeleted: () => {},
      onAway: () => {},
    });
    onTestFinished(async () => {
      history.close();
      await deleteDB('viva-voce');
    });
    expect((await indexedDB.databases()).map(({ name }) => name)).toContain('viva-voce');
  });

  it('fetch the bank and the list of models from where the app is served, and from nowhere else', async () => {
    const { fetchBank, whisper } = openDevices('/', async () => {});
    expect((await fetchBank()).bank.id).toBe('mlops');
    expect((await whisper.list()).length).toBeGreaterThan(0);
    await expect(openDevices('/nowhere/', async () => {}).fetchBank()).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('start no worker before one is needed', () => {
    const started = vi.spyOn(globalThis, 'Worker');
    const { scorer } = openDevices('/', async () => {});
    expect(scorer.state).toEqual({ kind: 'idle' });
    expect(started).not.toHaveBeenCalled();
    started.mockRestore();
  });

  it('give ids that never come twice, and a time that goes on', () => {
    const { clock } = openDevices('/', async () => {});
    expect(new Set(Array.from({ length: 100 }, clock.newId)).size).toBe(100);
    const before = Date.now();
    expect(clock.now()).toBeGreaterThanOrEqual(before);
  });

  it('tell of what nobody caught', async () => {
    const heard: unknown[] = [];
    openDevices('/', async () => {}).page.onUncaught((thrown) => heard.push(thrown));
    const error = new Error('nobody caught this');
    dispatchEvent(new ErrorEvent('error', { error }));
    dispatchEvent(
      new PromiseRejectionEvent('unhandledrejection', { promise: Promise.resolve(), reason: error }),
    );
    expect(heard).toEqual([error, error]);
  });

  it('list the microphones at once', async () => {
    const listener = vi.fn();
    openDevices('/', async () => {}).microphone.watch(listener);
    await vi.waitFor(() => expect(listener).toHaveBeenCalled());
  });
});
