import { describe, expect, it, vi } from 'vitest';
import { createOfflineService, type OfflineParts } from '../../../src/app/offline/offline-service';
import type { AppKeeper } from '../../../src/offline/app-keeper';
import { deferred } from '../../fakes/interview-effects';

const HOUR_MS = 3_600_000;

/** A browser that keeps the app, on a page where an answer begins and ends when the test says so. */
function openService(keeper: Partial<AppKeeper> = {}, parts: Partial<OfflineParts> = {}) {
  const clock = { now: 0 };
  let findUpdate = () => {};
  const app: AppKeeper = {
    isAllKept: async () => true,
    keepAll: async () => true,
    onUpdate: (listener) => {
      findUpdate = listener;
    },
    lookForUpdate: vi.fn(async () => true),
    takeUpdate: async () => {},
    isolatesOnReload: false,
    ...keeper,
  };
  const answering = createAnswering();
  const page = { isUntouched: () => false, sparesData: () => false, reload: vi.fn() };
  const onTrouble = vi.fn();
  const service = createOfflineService({
    openApp: async () => app,
    weights: { areKept: async () => true, keep: async () => {}, tidy: async () => {}, onMended: () => {} },
    weightsInUse: () => [],
    idleTime: answering.idleTime,
    page,
    forgetApp: async () => {},
    now: () => clock.now,
    onTrouble,
    ...parts,
  });
  const started = service.start(Promise.resolve());
  return { service, started, app, page, clock, answering, onTrouble, findUpdate: () => findUpdate() };
}

function createAnswering() {
  let busy = false;
  let current = new AbortController();
  let quiet = deferred<AbortSignal>();
  quiet.resolve(current.signal);
  return {
    idleTime: { watch: () => {}, isBusy: () => busy, quiet: () => quiet.promise },
    begin() {
      busy = true;
      quiet = deferred<AbortSignal>();
      current.abort();
    },
    end() {
      busy = false;
      current = new AbortController();
      quiet.resolve(current.signal);
    },
  };
}

const offered = (service: { readonly update: { getState(): boolean } }, wanted: boolean) =>
  vi.waitFor(() => expect(service.update.getState()).toBe(wanted));

describe('a new version', () => {
  it('is offered while nobody answers, and reloads the page when it is taken', async () => {
    const { service, started, findUpdate, page } = openService();
    await started;
    findUpdate();
    await offered(service, true);
    await service.takeUpdate();
    expect(page.reload).toHaveBeenCalledOnce();
  });

  it('is not offered during an answer, and can’t be taken then; it is offered again after it', async () => {
    const { service, started, findUpdate, page, answering } = openService();
    await started;
    findUpdate();
    await offered(service, true);
    answering.begin();
    await offered(service, false);
    await service.takeUpdate();
    expect(page.reload).not.toHaveBeenCalled();
    answering.end();
    await offered(service, true);
  });

  it('does not reload an answer that began while the new version took over', async () => {
    const taking = deferred<void>();
    const { service, started, findUpdate, page, answering } = openService({
      takeUpdate: () => taking.promise,
    });
    await started;
    findUpdate();
    await offered(service, true);
    const taken = service.takeUpdate();
    answering.begin();
    taking.resolve();
    await taken;
    expect(page.reload).not.toHaveBeenCalled();
  });

  it('is looked for once an hour at most when the page is looked at again', async () => {
    const { service, started, app, clock } = openService();
    await started;
    service.returned();
    expect(app.lookForUpdate).not.toHaveBeenCalled();
    clock.now = HOUR_MS;
    service.returned();
    service.returned();
    expect(app.lookForUpdate).toHaveBeenCalledOnce();
  });

  it('is looked for again at the next look when the host could not be asked', async () => {
    const answer = deferred<boolean>();
    const { service, started, app, clock } = openService({ lookForUpdate: vi.fn(() => answer.promise) });
    await started;
    clock.now = HOUR_MS;
    service.returned();
    answer.resolve(false);
    await vi.waitFor(() => {
      service.returned();
      expect(app.lookForUpdate).toHaveBeenCalledTimes(2);
    });
  });

  it('says what went wrong when looking fails in a way that nobody foresaw', async () => {
    const trouble = new Error('the browser has lost the service worker');
    const { service, started, clock, onTrouble } = openService({
      lookForUpdate: () => Promise.reject(trouble),
    });
    await started;
    clock.now = HOUR_MS;
    service.returned();
    await vi.waitFor(() => expect(onTrouble).toHaveBeenCalledWith(trouble));
  });
});

describe('forgetting', () => {
  it('ends a download under way, and keeps nothing after it', async () => {
    const keep = vi.fn((_: readonly string[], signal: AbortSignal) => aborted(signal));
    const forgetApp = vi.fn(async () => {});
    const { service, started } = openService(
      { isAllKept: async () => false },
      {
        forgetApp,
        weights: { areKept: async () => false, keep, tidy: async () => {}, onMended: () => {} },
      },
    );
    await vi.waitFor(() => expect(keep).toHaveBeenCalledOnce());
    await service.forget();
    await started;
    await service.keep();
    expect(forgetApp).toHaveBeenCalledOnce();
    expect(keep).toHaveBeenCalledOnce();
  });
});

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}
