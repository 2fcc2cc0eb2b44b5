import { VisuallyHidden } from '@mantine/core';
import { hrefOf, type Route } from '../route';
import { goTo, useRoute } from '../use-route';
import styles from './SearchLink.module.css';
import { type PageKeys, usePageKeys } from './use-page-keys';

const SEARCH: Route = { page: 'search', query: '' };

const open = () => goTo(SEARCH);

/** For pages on which nothing is being answered. */
export const SEARCH_KEYS: PageKeys = { '/': open, 'Mod+k': open };

/** Pages on which an answer may be under way, which a key pressed by mistake would cut off; they take the keys themselves between answers. */
const ANSWERING: readonly Route['page'][] = [
  'question',
  'practice',
  'drill',
  'mock',
  'attempt',
  'voice-check',
];

/** The way to the search, from any page; by key where no answer can be under way. */
export function SearchLink() {
  const { page } = useRoute();
  usePageKeys(ANSWERING.includes(page) ? {} : SEARCH_KEYS);
  return (
    <a
      className={styles.link}
      href={hrefOf(SEARCH)}
      aria-keyshortcuts="/ Control+K Meta+K"
      aria-current={page === 'search' ? 'page' : undefined}
    >
      <svg aria-hidden="true" viewBox="0 0 20 20" width="20" height="20">
        <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="m13 13 5 5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
      <VisuallyHidden>Search</VisuallyHidden>
    </a>
  );
}
