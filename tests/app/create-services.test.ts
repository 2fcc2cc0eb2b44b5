import { describe, expect, it, vi } from 'vitest';
import { createServices } from '../../src/app/create-services';
import type { Devices } from '../../src/app/devices';
import { AppError } from '../../src/base/app-error';
import { type FakeWorld, fakeDevices } from '../fakes/devices';
import { deferred } from '../fakes/interview-effects';

const servicesIn = (devices: Partial<Devices> = {}, world: Partial<FakeWorld> = {}) =>
  createServices({ ...fakeDevices({ history: null, ...world }), ...devices });

describe('the services of the app', () => {
  it('work without storage, and say that they keep nothing', async () => {
    const services = await servicesIn();
    expect(services.trouble.getState()?.code).toBe('storage-unavailable');
    expect(services.keptData).toBeNull();
    expect(services.library.state.getState().bank.id).toBe('baking');
  });

  it.each([
    ['onLate', 'storage-late'],
    ['onEmptied', 'storage-emptied'],
    ['onOutdated', 'newer-elsewhere'],
    ['onDeleted', 'deleted-elsewhere'],
    ['onAway', 'locked-elsewhere'],
  ] as const)('say what happens to the storage: %s', async (event, code) => {
    let happens = () => {};
    const services = await servicesIn({
      async openStorage(events) {
        happens = events[event];
        throw new AppError('storage-unavailable');
      },
    });
    happens();
    expect(services.trouble.getState()?.code).toBe(code);
  });

  it('work where a newer version of the app changed the storage, and say how to have it', async () => {
    const openStorage = () => Promise.reject(new AppError('newer-elsewhere'));
    const services = await servicesIn({ openStorage });
    expect(services.trouble.getState()?.code).toBe('newer-elsewhere');
  });

  it('don’t start without the bank that comes along', async () => {
    const refused = servicesIn({ fetchBank: () => Promise.reject(new AppError('not-found')) });
    await expect(refused).rejects.toMatchObject({ code: 'not-found' });
  });

  it('don’t take another fault of the storage for its absence', async () => {
    const refused = servicesIn({ openStorage: () => Promise.reject(new AppError('unexpected')) });
    await expect(refused).rejects.toMatchObject({ code: 'unexpected' });
  });

  it('load the speech model while the bank is still on its way', async () => {
    const bank = deferred<never>();
    const load = vi.fn(async () => {});
    const { whisper } = fakeDevices({ history: null });
    const transcriber = { ...whisper.openTranscriber(() => {}), load };
    void servicesIn({
      fetchBank: () => bank.promise,
      whisper: { ...whisper, openTranscriber: () => transcriber },
    });
    await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
  });

  it('prepare to score a question once it is opened, not each time a page is drawn for it', async () => {
    const devices = fakeDevices({ history: null });
    const prepare = vi.fn(async () => {});
    const { library, interview, expectAnswer } = await servicesIn({ scorer: { ...devices.scorer, prepare } });
    const [question] = library.state.getState().bank.questions;
    if (!question) throw new Error('The bank is empty');
    interview(question).dispose();
    interview(question).dispose();
    expectAnswer(question);
    await vi.waitFor(() => expect(prepare).toHaveBeenCalled());
    expect(prepare).toHaveBeenCalledOnce();
  });

  it('show what nobody caught, but nothing that was cancelled', async () => {
    let uncaught: (thrown: unknown) => void = () => {};
    const services = await servicesIn({
      page: {
        onUncaught(listener) {
          uncaught = listener;
        },
        onLeave: () => {},
        onReturn: () => {},
        untilIdle: async () => {},
      },
    });
    uncaught(new TypeError('nobody foresaw this'));
    expect(services.trouble.getState()).toMatchObject({ code: 'unexpected', cause: expect.any(TypeError) });
    uncaught(new DOMException('The take was left', 'AbortError'));
    expect(services.trouble.getState()?.code).toBe('unexpected');
  });

  it('lead from a question to its score, in one collection of answers', async () => {
    const { library, interview, attempts, practice } = await servicesIn();
    const [question] = library.state.getState().bank.questions;
    if (!question) throw new Error('the bank has no question');
    const opened = interview(question);
    await opened.startAnswering();
    await opened.stop();
    const state = opened.state.getState();
    const [attempt] = attempts.state.getState().attempts;
    expect(state).toEqual({ phase: 'scored', attemptId: attempt?.id });
    expect(attempt?.score?.coverage).toBeCloseTo(5 / 6);
    expect(opened.meter.getState().storageTrouble?.code).toBe('storage-unavailable');
    expect(practice.state.getState().cards.has(question.id)).toBe(true);
    opened.dispose();
  });

  it('offer the voices that the browser has', async () => {
    const voice = { id: 'v', name: 'Vera', lang: 'en-GB', onDevice: true };
    const { voices } = await servicesIn({}, { voices: [voice] });
    await vi.waitFor(() => expect(voices.getState()).toEqual({ kind: 'found', voices: [voice] }));
  });
});
