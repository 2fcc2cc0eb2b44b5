import { z } from 'zod';

export const SUBJECTS = [
  'attempts',
  'recordings',
  'banks',
  'corrections',
  'settings',
  'plans',
  'profiles',
  'drafts',
] as const;

type Subject = (typeof SUBJECTS)[number];

/** What changed, and the id of the one record that did; null when there may be more. Whoever shows it reads it again. */
export type ChangeListener = (subject: Subject, id: string | null) => void;

/** Tells this tab and all others of the same origin that a committed write changed something. */
export interface Changes {
  announce(subject: Subject, id?: string): void;
  subscribe(listener: ChangeListener): () => void;
  /** Tells all other tabs that everything is about to be deleted. */
  announceDeletion(): void;
  /** Calls back when another tab deletes everything. */
  onDeletion(listener: () => void): void;
  /** Asks all other tabs to let go of the database, since this one is about to change how all of it is stored. */
  announceAlone(): void;
  /** Calls back when another tab asks for that. */
  onAlone(listener: () => void): void;
  close(): void;
}

const DELETION = 'everything is deleted';
const ALONE = 'one tab needs to be alone';

const changeSchema = z.object({ subject: z.enum(SUBJECTS), id: z.string().nullable() });

export function openChanges(name: string): Changes {
  const listeners = new Set<ChangeListener>();
  const channel = new BroadcastChannel(`${name}/changes`);
  const tell: ChangeListener = (subject, id) => {
    for (const listener of [...listeners]) listener(subject, id);
  };
  const deletionListeners = new Set<() => void>();
  const aloneListeners = new Set<() => void>();
  let open = true;
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === DELETION) for (const listener of [...deletionListeners]) listener();
    if (data === ALONE) for (const listener of [...aloneListeners]) listener();
    const change = changeSchema.safeParse(data); // a tab with a newer version may know more subjects
    if (change.success) tell(change.data.subject, change.data.id);
  };

  return {
    announce(subject, id) {
      if (!open) return; // a write may end after this tab has let go
      const change = { subject, id: id ?? null };
      tell(change.subject, change.id); // a BroadcastChannel never hears itself
      channel.postMessage(change);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announceDeletion: () => channel.postMessage(DELETION),
    onDeletion: (listener) => void deletionListeners.add(listener),
    announceAlone: () => channel.postMessage(ALONE),
    onAlone: (listener) => void aloneListeners.add(listener),
    close() {
      open = false;
      channel.close();
      listeners.clear();
      deletionListeners.clear();
      aloneListeners.clear();
    },
  };
}
