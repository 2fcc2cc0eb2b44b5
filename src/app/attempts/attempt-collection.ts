import { createStore, type StoreApi } from 'zustand/vanilla';
import { AppError, toAppError } from '../../base/app-error';
import type { Attempt } from '../../history/attempt';
import { type AttemptSummary, newestFirst, summaryOf } from '../../history/attempt-summary';
import type { Attempts } from '../../history/attempts';
import type { AttemptsState } from '../services';
import { isSame, sharingTakes } from './same-attempt';

/** The one place where attempts are kept while the app is open. Everything else holds ids. */
export interface AttemptCollection {
  readonly state: StoreApi<AttemptsState>;
  /** As it is shown; null when it is not there. */
  shown(id: string): Attempt | null;
  /** As it is now, whatever another tab did. Rejects with `not-found` or `stored-record-unreadable`. */
  current(id: string): Promise<Attempt>;
  /** Shows a new attempt; stored if there is room. Resolves to why it is not. Rejects with `not-found` when it was removed. */
  add(attempt: Attempt): Promise<AppError | null>;
  /** Changes one attempt with nothing in between; see `change` of the history's attempts. */
  change(id: string, next: (now: Attempt) => Attempt): Promise<Attempt>;
  /** Resolves to a function that brings the attempts back. */
  remove(ids: readonly string[], now: number): Promise<() => Promise<void>>;
  /** Reads one attempt again, or all, after this tab or another changed them. */
  refresh(id?: string | null): Promise<void>;
}

/** A history of so many is read as a whole before the first screen: that takes no longer than a blink. */
const FEW = 200;
/** Of a longer one so many are read at a time, and the page stays responsive between two. */
const AT_ONCE = 20;

/**
 * Without `stored` attempts live until the page is left, as do those that found no room. What the first screen does not need is
 * read after `untilIdle`: reading it keeps the page busy for seconds.
 */
export function createAttemptCollection(
  stored: Attempts | null,
  onTrouble: (thrown: unknown) => void,
  untilIdle: () => Promise<void>,
): AttemptCollection {
  const state = createStore<AttemptsState>(() => ({
    kind: stored ? 'loading' : 'unavailable',
    summaries: [],
    attempts: [],
    unreadable: 0,
  }));
  const homeless = new Map<string, Attempt>();
  /** Counts what was shown, so that what was read before it never takes its place. */
  let steps = 0;
  /** Ids that came or went since the reading of the rest began; null when nothing is being read. */
  let passedBy: Set<string> | null = null;

  function show(come: readonly Attempt[], gone: readonly string[]): void {
    steps += 1;
    const leaving = new Set([...gone, ...come.map(({ id }) => id)]);
    for (const id of leaving) passedBy?.add(id);
    const { summaries, attempts } = state.getState();
    const staying = <T extends { readonly id: string }>(all: readonly T[]) =>
      all.filter(({ id }) => !leaving.has(id));
    state.setState({
      summaries: [...staying(summaries), ...come.map(summaryOf)].toSorted(newestFirst),
      attempts: [...staying(attempts), ...come].toSorted(newestFirst),
    });
  }

  function keep(attempt: Attempt): Attempt {
    show([sharingTakes(attempt, shown(attempt.id))], []);
    return attempt;
  }

  function shown(id: string): Attempt | null {
    return state.getState().attempts.find((one) => one.id === id) ?? null;
  }

  async function add(attempt: Attempt): Promise<AppError | null> {
    try {
      if (!stored) throw new AppError('storage-unavailable');
      keep(await stored.add(attempt));
      homeless.delete(attempt.id);
      return null;
    } catch (thrown) {
      const trouble = toAppError(thrown, 'storage-unavailable');
      if (trouble.code === 'not-found') throw trouble;
      homeless.set(attempt.id, keep(attempt));
      return trouble;
    }
  }

  async function change(id: string, next: (now: Attempt) => Attempt): Promise<Attempt> {
    const unstored = homeless.get(id);
    if (!unstored) {
      if (!stored) throw new AppError('not-found', { details: { id } });
      return keep(await stored.change(id, next));
    }
    const changed = next(unstored);
    await add(changed); // there may be room by now; that there is none was said when it was added
    return changed;
  }

  async function readAll(from: Attempts): Promise<void> {
    for (;;) {
      const step = steps;
      const { summaries, unreadable } = await from.summaries();
      const isShort = summaries.length <= FEW;
      const { attempts } = isShort ? await from.list() : await from.some(latestOfEach(summaries));
      if (step !== steps) continue; // something was shown meanwhile that may be newer
      const before = state.getState();
      const unstored = [...homeless.values()];
      const fresh = new Set([...attempts, ...unstored].map(({ id }) => id));
      const rest = summaries.map(({ id }) => id).filter((id) => !fresh.has(id));
      const late = new Set(rest);
      state.setState({
        kind: isShort ? 'ready' : before.kind, // those that were read before stay until they are read again
        summaries: [...summaries, ...unstored.map(summaryOf)].toSorted(newestFirst),
        attempts: [...attempts, ...unstored, ...before.attempts.filter(({ id }) => late.has(id))].toSorted(
          newestFirst,
        ),
        unreadable,
      });
      passedBy = null;
      if (!isShort) readRest(from, rest).catch(onTrouble);
      return;
    }
  }

  /** Beside what is shown, unless all are read anew meanwhile. */
  async function readRest(from: Attempts, ids: readonly string[]): Promise<void> {
    const own = new Set<string>();
    passedBy = own;
    await untilIdle();
    const rest: Attempt[] = [];
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const { attempts } = await from.some(ids.slice(at, at + AT_ONCE));
      if (passedBy !== own) return;
      rest.push(...attempts);
    }
    passedBy = null;
    const late = new Map(rest.filter(({ id }) => !own.has(id)).map((attempt) => [attempt.id, attempt]));
    const others = state.getState().attempts.filter(({ id }) => !late.has(id));
    state.setState({ kind: 'ready', attempts: [...others, ...late.values()].toSorted(newestFirst) });
  }

  async function readOne(from: Attempts, id: string): Promise<void> {
    const step = steps;
    try {
      const attempt = await from.get(id);
      if (step !== steps) await readOne(from, id);
      else if (!isSame(attempt, shown(id))) keep(attempt); // most news are of a change that was made here
    } catch (thrown) {
      const { code } = toAppError(thrown);
      if (code === 'not-found' && !homeless.has(id)) show([], [id]);
      else if (code === 'stored-record-unreadable') await readAll(from);
      else if (code !== 'not-found') throw thrown;
    }
  }

  return {
    state,
    add,
    change,
    shown,
    async current(id) {
      const unstored = homeless.get(id);
      if (unstored) return unstored;
      if (!stored) throw new AppError('not-found', { details: { id } });
      return stored.get(id);
    },
    async remove(ids, now) {
      const unstored = ids.flatMap((id) => homeless.get(id) ?? []);
      for (const { id } of unstored) homeless.delete(id);
      const restore = await stored?.remove(ids, now);
      show([], ids); // gone from the screen before anyone says so
      return async () => {
        for (const attempt of unstored) homeless.set(attempt.id, attempt);
        show(unstored, []);
        await restore?.();
      };
    },
    async refresh(id = null) {
      if (!stored) return;
      if (id === null) await readAll(stored);
      else await readOne(stored, id);
    },
  };
}

/** What the first screen shows of each question: its latest answer that was scored. */
function latestOfEach(summaries: readonly AttemptSummary[]): readonly string[] {
  const latest = new Map<string, string>();
  for (const { id, bankId, question, coverage } of summaries) {
    const place = JSON.stringify([bankId, question.id]);
    if (coverage !== null && !latest.has(place)) latest.set(place, id);
  }
  return [...latest.values()];
}
