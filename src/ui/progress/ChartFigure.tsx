import { type ReactNode, startTransition, useEffect, useId, useState } from 'react';
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
  /** Whether it may be drawn: the charts are drawn one after the other, so that the page answers in between. */
  readonly turn: boolean;
  /** It is drawn, or there is nothing to draw. */
  readonly onDrawn: () => void;
  readonly children: ReactNode;
}) {
  const { title, sentence, choice, table, turn, onDrawn, children } = props;
  const id = useId();
  const [drawn, draw] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step once
  useEffect(() => {
    if (!turn) return;
    // A chart takes longer than a press may wait: as a transition React draws it in pieces.
    if (drawn) onDrawn();
    else startTransition(() => draw(true));
  }, [turn, drawn]);
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
