import { z } from 'zod';
import { AppError } from '../../base/app-error';

/** A kind of stored record: its newest version, how older ones become it, and what it must look like then. */
export interface RecordKind<T> {
  /** Names the kind in errors. */
  readonly name: string;
  readonly version: number;
  /** `converters[0]` makes version 2 of version 1, and so on: always one fewer than `version`. */
  readonly converters: readonly ((older: Readonly<Record<string, unknown>>) => Record<string, unknown>)[];
  readonly schema: z.ZodType<T>;
}

/**
 * A schema for every value of a type that others own. Does not compile when the type has grown a field or variant that
 * the schema does not know: such a value would be stored and never read again.
 */
export function schemaOfAll<T>() {
  return <S extends z.ZodType<T>>(schema: T extends Frozen<z.output<S>> ? S : never): z.ZodType<T> => schema;
}

type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

const anyVersion = z.looseObject({ version: z.number().int().positive() });

/**
 * Brings a stored record of any version to the newest and checks it.
 * Throws `stored-record-unreadable` with details {kind, problem}, also for a version from the future.
 */
export function readRecord<T>(kind: RecordKind<T>, stored: unknown): T {
  try {
    const { version } = anyVersion.parse(stored);
    if (version > kind.version) throw new RangeError(`version ${version} is newer than ${kind.version}`);
    let record: Record<string, unknown> = anyVersion.parse(stored);
    for (const convert of kind.converters.slice(version - 1)) record = convert(record);
    return kind.schema.parse(record);
  } catch (thrown) {
    throw new AppError('stored-record-unreadable', {
      cause: thrown,
      details: { kind: kind.name, problem: problemOf(thrown) },
    });
  }
}

/** The form in which a value is stored: with the version it was written by. */
export function writeRecord<T extends object>(kind: RecordKind<T>, value: T): unknown {
  return { ...value, version: kind.version };
}

/** A record that could not be read stays stored as it is; this is what there is to say about it. */
export interface UnreadableRecord {
  readonly id: string;
  readonly error: AppError;
}

/** Reads rows one by one: an unreadable one is reported and the others still come. Other errors are thrown. */
export function readAll<T>(
  kind: RecordKind<T>,
  rows: readonly { readonly id: string; readonly record: unknown }[],
): { readonly values: readonly T[]; readonly unreadable: readonly UnreadableRecord[] } {
  const values: T[] = [];
  const unreadable: UnreadableRecord[] = [];
  for (const { id, record } of rows) {
    try {
      values.push(readRecord(kind, record));
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      unreadable.push({ id, error: thrown });
    }
  }
  return { values, unreadable };
}

function problemOf(thrown: unknown): string {
  if (!(thrown instanceof z.ZodError)) return String(thrown);
  return thrown.issues
    .slice(0, 3) // enough to find the spot; a wrong list may hold thousands
    .map((issue) => `${issue.path.join('.') || 'record'}: ${issue.message}`)
    .join('; ');
}
