import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Overdue } from '../../src/base/deadline';
import { allowedAddress } from '../../src/offline/allowed-host';
import { openAppKeeper } from '../../src/offline/app-keeper';
import { forgetApp } from '../../src/offline/forget-app';
import { openKeptApp } from '../../src/offline/kept-app';
import { keptSizes } from '../../src/offline/kept-sizes';

const never = () => new Promise<never>(() => {});
/** Longer than any of the waits. */
const LONG_MS = 600_000;

beforeEach(() => {
  vi.useFakeTimers();
  for (const name of ['open', 'has', 'keys', 'match', 'delete'] as const)
    vi.spyOn(CacheStorage.prototype, name).mockImplementation(never);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** What it came to at last. */
async function inTheEnd(promise: Promise<unknown>): Promise<unknown> {
  const settled = promise.catch((thrown: unknown) => thrown);
  await vi.advanceTimersByTimeAsync(LONG_MS);
  return Promise.race([settled, 'still waits']);
}

it.each(['index.html', 'assets/of-another-version.js'])(
  'gives out %s from the host where the caches do not answer',
  async (path) => {
    vi.stubGlobal('fetch', async () => new Response('from the host'));
    const files = [{ path: 'index.html', sha256: 'none', kept: 'start' } as const];
    const app = openKeptApp('https://host.example/', '1', files);
    const answer = await inTheEnd(app.answer(`https://host.example/${path}`) ?? never());
    expect(answer).toBeInstanceOf(Response);
    expect(await (answer as Response).text()).toBe('from the host');
  },
);

it('lets no other host through where the caches do not answer', async () => {
  expect(await inTheEnd(allowedAddress())).toBe(null);
});

it.each([
  ['counting what is kept', () => keptSizes('viva-voce-weights')],
  ['deleting it', forgetApp],
])('%s comes to an end where the caches do not answer', async (_, act) => {
  expect(await inTheEnd(act())).toBeInstanceOf(Overdue);
});

it('does not wait for ever for a service worker that the browser does not register', async () => {
  vi.spyOn(navigator.serviceWorker, 'register').mockImplementation(never);
  expect(await inTheEnd(openAppKeeper('./service-worker.js'))).toBeInstanceOf(Overdue);
});
