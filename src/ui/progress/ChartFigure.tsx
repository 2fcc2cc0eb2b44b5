import { type ReactNode, useEffect, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import styles from './ChartFigure.module.css';

interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A chart with its heading, the one sentence it says, and the same figures as a table. Without figures the sentence stands alone. */
export function ChartFigure(props: {
  readonly title: string;
  readonly sentence: string;
  readonly choice?: ReactNode;
  readonly table: Table;
  /** Its place on the page: the charts are drawn one after the other, each in a task of its own, so that the page answers in between. */
  readonly place: number;
  readonly children: ReactNode;
}) {
  const { title, sentence, choice, table, place, children } = props;
  const id = useId();
  const [drawn, draw] = useState(false);
  useEffect(() => {
    // At once: timers that end together would have React draw all of them in one task.
    const turn = setTimeout(() => flushSync(() => draw(true)), place);
    return () => clearTimeout(turn);
  }, [place]);
  return (
    <section className={`card ${styles.chart}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {choice}
      <p className="figures">{sentence}</p>
      {table.rows.length > 0 && (
        <>
          <div role="img" aria-label={`Chart: ${title}. ${sentence}`} className={styles.drawing}>
            {drawn && children}
          </div>
          <details>
            <summary>{title} as a table</summary>
            <Figures table={table} />
          </details>
        </>
      )}
    </section>
  );
}

function Figures({ table: { head, rows } }: { readonly table: Table }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are one per moment and never move
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={head[column]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
