/** What a call threw, so that a test can look at it; fails when it threw nothing. */
export function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (thrown) {
    return thrown;
  }
  throw new Error('Nothing was thrown');
}
