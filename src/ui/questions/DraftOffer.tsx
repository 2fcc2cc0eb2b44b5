import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import type { Bank } from '../../bank/bank';
import type { Draft } from '../../history/draft';
import { count } from '../../words/figures';
import { wordsIn } from '../../words/typing-words';
import { hrefOf, type Route } from '../route';
import { useNotices, useServices } from '../services-context';
import styles from './DraftOffer.module.css';

/** Answers to the open bank that were begun by typing and not handed in, each with the way back to it. */
export function DraftOffer({ bank }: { readonly bank: Bank }) {
  const { drafts, attempts } = useServices();
  const kept = useStore(drafts.state);
  const stored = useStore(attempts.state, (state) => state.summaries);
  const offered = kept.flatMap((draft) => {
    const question = bank.questions.find(({ id }) => id === draft.questionId);
    const gone = draft.onto !== null && !stored.some(({ id }) => id === draft.onto);
    if (!question || gone || draft.bankId !== bank.id) return [];
    const route: Route =
      draft.onto === null
        ? { page: 'question', number: question.number }
        : { page: 'attempt', id: draft.onto };
    return [{ draft, text: question.text, route }];
  });
  if (offered.length === 0) return null;
  return (
    <section className={styles.offer} aria-label="Drafts">
      <h2>{offered.length === 1 ? 'An answer is half typed' : `${offered.length} answers are half typed`}</h2>
      <ul>
        {offered.map(({ draft, text, route }) => (
          <li key={`${draft.questionId} ${draft.onto}`}>
            <a href={hrefOf(route)}>{text}</a>
            <span className="quiet figures">{count(wordsIn(draft.text), 'word')} kept</span>
            <Discard draft={draft} question={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Discard({ draft, question }: { readonly draft: Draft; readonly question: string }) {
  const { drafts } = useServices();
  const notices = useNotices();
  function discard() {
    drafts.keep(draft, '');
    notices.done(`The draft for “${question}” was thrown away.`, async () => drafts.keep(draft, draft.text));
  }
  return (
    <Button variant="subtle" aria-label={`Discard the draft for “${question}”`} onClick={discard}>
      Discard
    </Button>
  );
}
