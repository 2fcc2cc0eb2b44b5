import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Bank, Question } from '../../bank/bank';
import { editedBank } from '../../bank/edit-bank';
import { type Direction, moveInList } from '../../bank/question-order';
import { isScored } from '../../bank/scored';
import { EDIT_DONE } from '../../words/edit-words';
import { QuestionDialog } from './QuestionDialog';
import styles from './QuestionList.module.css';
import { TermsButton } from './TermsButton';
import { useBankEdit } from './use-bank-edit';
import { useQuestionTerms } from './use-question-terms';

/** The questions section by section: each opens to be edited, moves by a place, and can be deleted. */
export function QuestionList({ bank }: { readonly bank: Bank }) {
  const edit = useBankEdit(bank.id);
  const [open, setOpen] = useState<Question | null>(null);
  const terms = useQuestionTerms(bank.id);
  const list = useRef<HTMLDivElement>(null);
  const moved = useRef<string | null>(null);

  // The row was drawn anew at another place; the next press of the same key goes on from there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each drawing of another order
  useEffect(() => {
    if (moved.current === null) return;
    list.current?.querySelector<HTMLElement>(moved.current)?.focus();
    moved.current = null;
  }, [bank]);

  function move(question: Question, direction: Direction, from: HTMLElement) {
    const change = moveInList(bank, question.id, direction);
    if (!change) return;
    const control = from.dataset.control ?? 'open';
    moved.current = `[data-id="${CSS.escape(question.id)}"] [data-control="${control}"]`;
    const after = editedBank(bank, change).questions.find(({ id }) => id === question.id);
    void edit(change, EDIT_DONE.moved(question.number, after?.number ?? question.number));
  }

  return (
    <div ref={list} className={styles.list}>
      {bank.sections.map((section) => (
        <section key={section} aria-label={section}>
          <h2>{section}</h2>
          <ul className={styles.rows}>
            {bank.questions
              .filter((question) => question.section === section)
              .map((question) => (
                <QuestionRow
                  key={question.id}
                  question={question}
                  onOpen={() => setOpen(question)}
                  onTerms={isScored(question) ? () => terms.open(question) : null}
                  onMove={(direction, from) => move(question, direction, from)}
                  onDelete={
                    bank.questions.length === 1
                      ? null // the bank itself is removed on the page of banks
                      : () =>
                          void edit({ kind: 'delete', id: question.id }, EDIT_DONE.deleted(question.number))
                  }
                />
              ))}
          </ul>
        </section>
      ))}
      <QuestionDialog open={open !== null} bank={bank} question={open} onClose={() => setOpen(null)} />
      {terms.dialog}
    </div>
  );
}

function QuestionRow(props: {
  readonly question: Question;
  readonly onOpen: () => void;
  /** Null where there is no model answer that has them. */
  readonly onTerms: (() => void) | null;
  readonly onMove: (direction: Direction, from: HTMLElement) => void;
  readonly onDelete: (() => void) | null;
}) {
  const { question, onOpen, onTerms, onMove, onDelete } = props;

  function moveByKey(event: KeyboardEvent<HTMLElement>) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault(); // some browsers go back or forth
    const from = event.target instanceof HTMLElement ? event.target : event.currentTarget;
    onMove(event.key === 'ArrowUp' ? 'up' : 'down', from);
  }

  return (
    <li className={styles.row} data-id={question.id} onKeyDown={moveByKey}>
      <UnstyledButton
        className={styles.open}
        data-control="open"
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={onOpen}
      >
        <span className="quiet figures">{question.number}</span>
        <span className="interviewer">{question.text}</span>
      </UnstyledButton>
      {question.answer.length === 0 && <span className={styles.mark}>no model answer</span>}
      <div className={styles.controls}>
        <button
          type="button"
          data-control="up"
          aria-label={`Move question ${question.number} up`}
          onClick={(event) => onMove('up', event.currentTarget)}
        >
          <span aria-hidden="true">↑</span>
        </button>
        <button
          type="button"
          data-control="down"
          aria-label={`Move question ${question.number} down`}
          onClick={(event) => onMove('down', event.currentTarget)}
        >
          <span aria-hidden="true">↓</span>
        </button>
        {onTerms && <TermsButton number={question.number} onClick={onTerms} />}
        {onDelete && (
          <button type="button" aria-label={`Delete question ${question.number}`} onClick={onDelete}>
            Delete
          </button>
        )}
      </div>
    </li>
  );
}
