import { type ReactNode, useRef } from 'react';
import { hrefOf, type Route } from '../route';
import { useRoute } from '../use-route';
import { BankSwitch } from './BankSwitch';
import { KeysDialog } from './KeysDialog';
import { Mark } from './Mark';
import { ModelProgress } from './ModelProgress';
import { NoticeBar } from './NoticeBar';
import { SearchLink } from './SearchLink';
import styles from './Shell.module.css';
import { ThemeSwitch } from './ThemeSwitch';
import { TroubleBoundary } from './TroubleBoundary';
import { useDocumentMarks } from './use-document-marks';

const LINKS = [
  {
    href: '#/',
    name: 'Questions',
    pages: ['questions', 'question', 'practice', 'drill'],
  },
  { href: '#/mock', name: 'Mock', pages: ['mock', 'mock-report'] },
  { href: '#/progress', name: 'Progress', pages: ['progress'] },
  { href: '#/history', name: 'History', pages: ['history', 'attempt', 'compare'] },
  { href: '#/banks', name: 'Banks', pages: ['banks', 'import', 'bank-editor'] },
  { href: '#/settings', name: 'Settings', pages: ['settings', 'voice-check', 'privacy', 'sync'] },
] as const;

/** Pages on which no answer can be under way, which another bank would cut off. */
const BESIDE_ANSWERS: readonly Route['page'][] = [
  'questions',
  'progress',
  'history',
  'search',
  'banks',
  'settings',
];

/** What surrounds every page: links, the model's progress, notices and the list of keys. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  useDocumentMarks();
  return (
    <>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        Skip to content
      </button>
      <header className={styles.header} data-home={route.page === 'questions' || undefined}>
        <div className={styles.bar}>
          <a className={styles.name} href={hrefOf({ page: 'questions' })} aria-label="Viva Voce">
            <Mark />
            <span>Viva Voce</span>
          </a>
          {BESIDE_ANSWERS.includes(route.page) && <BankSwitch />}
          <SearchLink />
          <nav className={styles.links} aria-label="Main">
            {LINKS.map(({ href, name, pages }) => (
              <a
                key={href}
                href={href}
                aria-current={pages.some((page) => page === route.page) ? 'page' : undefined}
              >
                {name}
              </a>
            ))}
            <KeysDialog />
          </nav>
        </div>
        <ModelProgress />
      </header>
      <main ref={main} tabIndex={-1}>
        <TroubleBoundary place={hrefOf(route)}>{children}</TroubleBoundary>
      </main>
      <footer className={styles.footer}>
        <a href={hrefOf({ page: 'privacy' })}>Privacy</a>
        <ThemeSwitch />
      </footer>
      <NoticeBar />
    </>
  );
}
