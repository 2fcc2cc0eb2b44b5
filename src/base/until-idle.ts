/** A page that never comes to rest must not keep what waits for it for ever. */
const IDLE_WAIT_MS = 2_000;

/** Resolves when the page has nothing else to do: after it was drawn, and what was drawn answers. At the latest after two seconds. */
export function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: IDLE_WAIT_MS });
    else setTimeout(resolve, IDLE_WAIT_MS / 4); // older versions of Safari tell nothing
  });
}
