import { z } from 'zod';
import type { Profile } from '../bank/profile';
import type { Changes } from './storage/changes';
import type { Connection } from './storage/connection';
import { type RecordKind, readAll, schemaOfAll, writeRecord } from './storage/record-version';

/** The user's applications. */
export interface Profiles {
  /** By name; those that can't be read are left out and kept. */
  list(): Promise<readonly Profile[]>;
  /** Adds a profile or replaces the one of this id. */
  put(profile: Profile): Promise<void>;
  remove(id: string): Promise<void>;
}

export const profileRecord: RecordKind<Profile> = {
  name: 'profile',
  version: 1,
  converters: [],
  schema: schemaOfAll<Profile>()(
    z.object({
      id: z.string().min(1),
      name: z.string(),
      company: z.string(),
      role: z.string(),
      date: z.iso.date().nullable(),
      facts: z.record(z.string(), z.string()),
    }),
  ),
};

export function openProfiles(connection: Connection, changes: Changes): Profiles {
  return {
    async list() {
      const rows = await connection.read(['profiles'], (transaction) =>
        transaction.objectStore('profiles').getAll(),
      );
      return readAll(profileRecord, rows).values.toSorted((one, other) => one.name.localeCompare(other.name));
    },
    async put(profile) {
      const row = { id: profile.id, record: writeRecord(profileRecord, profile) };
      await connection.write(['profiles'], 'strict', (transaction) =>
        transaction.objectStore('profiles').put(row),
      );
      changes.announce('profiles', profile.id);
    },
    async remove(id) {
      await connection.write(['profiles'], 'strict', (transaction) =>
        transaction.objectStore('profiles').delete(id),
      );
      changes.announce('profiles', id);
    },
  };
}
