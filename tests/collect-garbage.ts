import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Frees what nothing holds, so that a WeakRef to it is empty and the bytes of its arrays are not counted. */
export async function collectGarbage(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve)); // a WeakRef that was read holds until its task is over
  collect();
  collect(); // arrays are freed beside the program after a collection, and all of them before the next
}
