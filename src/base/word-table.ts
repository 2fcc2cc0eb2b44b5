/**
 * A table whose keys are words that people say or write. It has no prototype: in a plain object "constructor" and
 * "valueOf" are found though nobody put them there.
 */
export function wordTable<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, entries);
}
