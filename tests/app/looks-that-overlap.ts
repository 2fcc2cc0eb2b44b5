/** A store whose first look, once `slow` is called, takes longer than any look after it. */
export function overlappingLooks<T>(first: T) {
  let stored = first;
  let wait: Promise<void> | null = null;
  return {
    put(next: T) {
      stored = next;
    },
    slow() {
      // By then a later look is through, if it did not wait.
      wait = new Promise((resolve) => setTimeout(resolve));
    },
    async look(): Promise<T> {
      const seen = stored;
      const waited = wait;
      wait = null;
      await waited;
      return seen;
    },
  };
}
