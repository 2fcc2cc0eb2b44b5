import { LOCALE } from './locale';

const LIST = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

/** "Kafka", "Kafka and rollback", "Kafka, Redis and rollback". */
export function listOf(names: readonly string[]): string {
  return LIST.format(names);
}
