/**
 * Keeps the screen on: a phone that locks ends the recording. The browser takes the lock back whenever the page is hidden,
 * so it is asked for again when the page is seen. Returns the end of it. Does nothing where the browser can't.
 */
export function keepAwake(page: EventTarget = globalThis): () => void {
  const { wakeLock }: { wakeLock?: WakeLock } = navigator;
  if (!wakeLock) return () => {};
  let ended = false;
  let lock: WakeLockSentinel | null = null;

  const ask = async () => {
    if (ended || (lock && !lock.released)) return;
    try {
      const granted = await wakeLock.request('screen');
      if (ended) await granted.release();
      else lock = granted;
    } catch {
      lock = null; // refused on low battery or on a hidden page: recording goes on without it
    }
  };
  page.addEventListener('visibilitychange', ask);
  void ask();
  return () => {
    ended = true;
    page.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}
