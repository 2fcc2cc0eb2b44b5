import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { BankFormat } from '../../bank/formats/read-bank-file';
import { type DraftRow, withChoice } from '../../bank/import-draft';
import { toAppError } from '../../base/app-error';
import { useNotices, useServices } from '../services-context';
import styles from './DraftList.module.css';
import { DraftQuestion } from './DraftQuestion';
import { QuestionDialog } from './QuestionDialog';

/** Thousands of questions stay quick, and key terms are found for those alone that are looked at. */
const A_PAGE = 50;

/** The questions that were found, fifty at a time: which of them go into the bank, and what is changed in them. */
export function DraftList(props: {
  readonly rows: readonly DraftRow[];
  readonly format: BankFormat;
  readonly chosen: number;
  readonly rereading: boolean;
}) {
  const { rows, format, chosen, rereading } = props;
  const { imports } = useServices();
  const notices = useNotices();
  const heading = useRef<HTMLHeadingElement>(null);
  const [wanted, setWanted] = useState(0);
  const [changing, change] = useState<string | null>(null);
  const last = Math.ceil(rows.length / A_PAGE) - 1;
  const page = Math.min(wanted, last);
  const shown = useMemo(() => rows.slice(page * A_PAGE, (page + 1) * A_PAGE), [rows, page]);

  useEffect(() => {
    const looking = new AbortController();
    const questions = shown.map(({ question }) => question);
    imports.findTerms(questions, looking.signal).catch((thrown) => notices.trouble(toAppError(thrown)));
    return () => looking.abort();
  }, [imports, notices, shown]);

  function turnTo(next: number) {
    setWanted(next);
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  }

  return (
    <section aria-labelledby="questions-found" className={styles.found} aria-busy={rereading}>
      <div className={styles.head}>
        <h2 id="questions-found" ref={heading} tabIndex={-1}>
          Questions{' '}
          <span className="quiet figures" role="status">
            {rereading ? 'Reading again …' : `${chosen} of ${rows.length} chosen`}
          </span>
        </h2>
        <div className="choices">
          <Button variant="subtle" onClick={() => imports.change((draft) => withChoice(draft, true))}>
            Choose all
          </Button>
          <Button variant="subtle" onClick={() => imports.change((draft) => withChoice(draft, false))}>
            Choose none
          </Button>
        </div>
      </div>
      <ul className={styles.questions} aria-label="Questions found">
        {shown.map((row) => (
          <DraftQuestion key={row.question.id} row={row} format={format} onChange={change} />
        ))}
      </ul>
      {last > 0 && (
        <nav className={styles.pages} aria-label="Pages of questions">
          <Button disabled={page === 0} onClick={() => turnTo(page - 1)}>
            Previous
          </Button>
          <span className="figures">
            {page * A_PAGE + 1}–{page * A_PAGE + shown.length} of {rows.length}
          </span>
          <Button disabled={page === last} onClick={() => turnTo(page + 1)}>
            Next
          </Button>
        </nav>
      )}
      <QuestionDialog rows={rows} id={changing} onClose={() => change(null)} />
    </section>
  );
}
