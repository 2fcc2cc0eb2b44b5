import type { Attempt } from '../../history/attempt';

/** Whether both say the same. Both were read by the same schema, so the order of their fields is the same. */
export function isSame(one: Attempt, other: Attempt | null): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
