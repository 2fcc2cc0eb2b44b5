import type { MouseEvent } from 'react';
import { useStore } from 'zustand';
import type { SearchHit } from '../../app/services';
import { REMOVED_BANK, resultKind } from '../../words/search-words';
import { hrefOf, type Route } from '../route';
import { useNotices, useServices } from '../services-context';
import { goTo } from '../use-route';
import styles from './SearchResult.module.css';

/** One place where the words stand, and the way there; its bank is opened where another one is open. */
export function SearchResult({ hit }: { readonly hit: SearchHit }) {
  const { library } = useServices();
  const notices = useNotices();
  const { bank, banks } = useStore(library.state);
  const route = routeOf(hit);
  const bankId = hit.kind === 'said' ? hit.attempt.bankId : hit.bank.id;
  const title = hit.kind === 'said' ? hit.attempt.question.text : hit.question.text;
  const bankTitle = banks.find(({ id }) => id === bankId)?.title ?? REMOVED_BANK;

  function open(event: MouseEvent) {
    if (hit.kind === 'said' || bankId === bank.id || event.ctrlKey || event.metaKey) return;
    event.preventDefault(); // a question is asked from the open bank
    void notices.run(async () => {
      await library.open(bankId);
      goTo(route);
    });
  }

  return (
    <li>
      <a className={styles.result} href={hrefOf(route)} onClick={open}>
        <span className={styles.about}>
          <span className={styles.kind}>{resultKind(hit, Date.now())}</span>
          <span className="quiet">{bankTitle}</span>
        </span>
        {hit.kind !== 'question' && <span className="interviewer">{title}</span>}
        <span className={hit.kind === 'question' ? 'interviewer' : undefined}>
          {hit.snippet.map(({ text, found }, index) =>
            found ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change their order
              <mark key={index}>{text}</mark>
            ) : (
              text
            ),
          )}
        </span>
      </a>
    </li>
  );
}

function routeOf(hit: SearchHit): Route {
  return hit.kind === 'said'
    ? { page: 'attempt', id: hit.attempt.id }
    : { page: 'question', number: hit.question.number };
}
