import { createStore } from 'zustand/vanilla';
import type { Bank } from '../../bank/bank';
import { createSearchIndex } from '../../search/search-index';
import { snippetOf } from '../../search/snippet';
import type { AttemptsService, BankLibrary, SearchHit, SearchService, SearchState } from '../services';
import { type OwnedText, searchSources, type TextSource } from './search-texts';

/** The page goes on between two turns of this length. */
const TURN_MS = 8;

interface Kept {
  readonly object: object;
  readonly ids: readonly string[];
}

/**
 * Finds words in all banks and attempts. What changed since the last refresh is read anew, in short turns between which the page goes on;
 * until it is through, only what was read is found.
 */
export function createSearchService(parts: {
  readonly library: Pick<BankLibrary, 'state' | 'bankOf'>;
  readonly attempts: Pick<AttemptsService, 'state'>;
  /** Milliseconds that only go up. */
  readonly clock: () => number;
  /** Resolves when the page has had its turn. */
  readonly pause: () => Promise<void>;
}): SearchService {
  const { library, attempts, clock, pause } = parts;
  const state = createStore<SearchState>(() => ({ read: 0, of: 0 }));
  const index = createSearchIndex();
  const kept = new Map<string, Kept>();
  const texts = new Map<string, OwnedText>();
  let turn = 0;

  function forget(id: string): void {
    const { ids = [] } = kept.get(id) ?? {};
    index.remove(ids);
    for (const text of ids) texts.delete(text);
    kept.delete(id);
  }

  function read(source: TextSource): void {
    forget(source.id);
    const own = source.texts();
    index.add(own);
    for (const text of own) texts.set(text.id, text);
    kept.set(source.id, { object: source.object, ids: own.map(({ id }) => id) });
  }

  async function refresh(): Promise<void> {
    turn += 1;
    const mine = turn;
    const sources = searchSources(allBanks(), attempts.state.getState().attempts);
    const wanted = new Set(sources.map(({ id }) => id));
    for (const id of [...kept.keys()]) if (!wanted.has(id)) forget(id);
    const waiting = sources.filter(({ id, object }) => kept.get(id)?.object !== object);
    let until = clock() + TURN_MS;
    for (const [done, source] of waiting.entries()) {
      read(source);
      if (clock() < until) continue;
      state.setState({ read: sources.length - waiting.length + done + 1, of: sources.length });
      await pause();
      if (turn !== mine) return; // something changed meanwhile
      until = clock() + TURN_MS;
    }
    state.setState({ read: sources.length, of: sources.length });
  }

  function allBanks(): readonly Bank[] {
    return library.state.getState().banks.flatMap(({ id }) => library.bankOf(id) ?? []);
  }

  function hitOf(id: string, words: ReadonlySet<string>): readonly SearchHit[] {
    const found = texts.get(id);
    if (!found) return [];
    const { owner, text } = found;
    const snippet = snippetOf(text, words);
    if (owner.kind === 'said') return [{ kind: 'said', id, snippet, attempt: owner.attempt }];
    const { kind, bank, question } = owner;
    return [{ kind, id, snippet, bank, question }];
  }

  return {
    state,
    refresh,
    find: (sought, most) => {
      const found = index.find(sought);
      return { hits: found.slice(0, most).flatMap(({ id, words }) => hitOf(id, words)), of: found.length };
    },
  };
}
