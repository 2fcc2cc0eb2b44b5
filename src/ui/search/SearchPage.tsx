import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { SearchService, SearchState } from '../../app/services';
import { foundSentence, readingSentence } from '../../words/search-words';
import { hrefOf } from '../route';
import { useNotices, useServices } from '../services-context';
import { Page } from '../shell/Page';
import styles from './SearchPage.module.css';
import { SearchResult } from './SearchResult';

/** More is no list to choose from. */
const MOST = 50;

/** One search over everything that can be read: questions, model answers, and what was said, in all banks. */
export default function SearchPage({ query }: { readonly query: string }) {
  const [sought, seek] = useState(query);
  const [asked, ask] = useState(query);
  // A link or the browser's buttons may lead from one search to another, while the page stays.
  if (query !== asked) {
    ask(query);
    seek(query);
  }
  const search = useSearch();
  const progress = useStore(search?.state ?? NOTHING_READ);
  const deferred = useDeferredValue(sought);
  // biome-ignore lint/correctness/useExhaustiveDependencies: more is found as more is read
  const found = useMemo(
    () => search?.find(deferred, MOST) ?? { hits: [], of: 0 },
    [search, deferred, progress],
  );
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);

  function change(next: string) {
    seek(next);
    const href = hrefOf({ page: 'search', query: next });
    window.history.replaceState(window.history.state, '', href); // going back from a result leads to these words again
  }

  function move(event: KeyboardEvent<HTMLElement>) {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const at = event.target instanceof HTMLElement ? links.indexOf(event.target) : -1;
    const next = targetOf(event, at, links.length);
    if (next === null) return;
    event.preventDefault();
    if (event.key === 'Enter') links[next]?.click();
    else (links[next] ?? field.current)?.focus();
  }

  return (
    <Page title="Search">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys lead from the field through the links and back */}
      <div className={styles.search} onKeyDown={move}>
        <TextInput
          ref={field}
          type="search"
          label="Search everything"
          description="Questions, model answers and what you said, in all banks. ↓ leads to the results, Enter opens one."
          autoFocus
          data-page-focus
          value={sought}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
        <p role="status" className="quiet figures">
          {deferred.trim() !== '' && search && foundSentence(found.of, found.hits.length)}{' '}
          {readingSentence(progress)}
        </p>
        <ul ref={list} className={styles.results} aria-label="Results">
          {found.hits.map((hit) => (
            <SearchResult key={hit.id} hit={hit} />
          ))}
        </ul>
      </div>
    </Page>
  );
}

const NOTHING_READ = createStore<SearchState>(() => ({ read: 0, of: 0 }));

/** Null while it is being fetched. What changes while the page is open is found, too. */
function useSearch(): SearchService | null {
  const { search: open, library, attempts } = useServices();
  const notices = useNotices();
  const [search, setSearch] = useState<SearchService | null>(null);
  const banks = useStore(library.state);
  const stored = useStore(attempts.state);
  useEffect(() => {
    void notices.run(async () => setSearch(await open()));
  }, [notices, open]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when banks or attempts changed
  useEffect(() => {
    if (search) void notices.run(search.refresh);
  }, [search, banks, stored]);
  return search;
}

/** The place of the link that a key leads to, −1 for the field; null where the key is none of ours. `at` is −1 in the field. */
function targetOf({ key, nativeEvent }: KeyboardEvent, at: number, links: number): number | null {
  if (nativeEvent.isComposing) return null; // Enter chooses a word of an input method
  if (key === 'ArrowDown') return Math.min(at + 1, links - 1);
  if (key === 'ArrowUp') return at < 0 ? null : at - 1;
  if (key === 'Enter' && at < 0) return links === 0 ? null : 0;
  return null;
}
