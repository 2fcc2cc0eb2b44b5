import { type ReactNode, useId } from 'react';
import styles from './ChartFigure.module.css';

/** A chart with its heading, the one sentence it says, and the same figures as a table. */
export function ChartFigure(props: {
  readonly title: string;
  readonly sentence: string;
  readonly choice?: ReactNode;
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly children: ReactNode;
}) {
  const { title, sentence, choice, table, children } = props;
  const id = useId();
  return (
    <section className={`card ${styles.chart}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {choice}
      <p className="figures">{sentence}</p>
      <div role="img" aria-label={`Chart: ${title}. ${sentence}`} className={styles.drawing}>
        {children}
      </div>
      <details>
        <summary>{title} as a table</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              {table.head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows are one per moment and never move
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={table.head[column]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
