/** Starts each work when the one before it has ended, well or not. Resolves and rejects as the work does. */
export function oneAfterOther(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => {}); // whoever asked for it gets to know
    return done;
  };
}
