import { z } from 'zod';

export const SUBJECTS = ['attempts', 'recordings', 'banks', 'corrections', 'settings', 'plans'] as const;

/** What changed; whoever shows it reads it again. */
export type Subject = (typeof SUBJECTS)[number];
export type Listener = (subject: Subject) => void;

/** Tells this tab and all others of the same origin that a committed write changed something. */
export interface Changes {
  announce(subject: Subject): void;
  subscribe(listener: Listener): () => void;
  close(): void;
}

const subjectSchema = z.enum(SUBJECTS);

export function openChanges(name: string): Changes {
  const listeners = new Set<Listener>();
  const channel = new BroadcastChannel(`${name}/changes`);
  const tell = (subject: Subject): void => {
    for (const listener of [...listeners]) listener(subject);
  };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const subject = subjectSchema.safeParse(data); // a tab with a newer version may know more subjects
    if (subject.success) tell(subject.data);
  };

  return {
    announce(subject) {
      tell(subject); // a BroadcastChannel never hears itself
      channel.postMessage(subject);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      channel.close();
      listeners.clear();
    },
  };
}
