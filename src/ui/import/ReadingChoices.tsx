import { NativeSelect } from '@mantine/core';
import type { Columns } from '../../bank/columns';
import type { ReadBankFile } from '../../bank/formats/read-bank-file';
import type { TableColumns } from '../../bank/formats/table-columns';
import type { WayName } from '../../bank/readings/ways';
import { columnName, readingInWords } from '../../words/import-words';
import { useNotices, useServices } from '../services-context';
import styles from './ReadingChoices.module.css';
import { waysToOffer } from './ways-to-offer';

/** Other ways to read the file, or other columns to take, where there are any. */
export function ReadingChoices({ read }: { readonly read: ReadBankFile }) {
  const { imports } = useServices();
  const notices = useNotices();
  const ways = waysToOffer(read);
  if (read.table) {
    return (
      <ColumnChoices
        table={read.table}
        onChoose={(columns) => void notices.run(() => imports.readAgain({ columns }))}
      />
    );
  }
  if (ways.length < 2) return null;
  return (
    <NativeSelect
      label="Read as"
      value={read.way}
      data={ways.map((way) => ({ value: way.way, label: readingInWords(way) }))}
      onChange={({ currentTarget: { value } }) =>
        void notices.run(() => imports.readAgain({ way: value as WayName }))
      }
    />
  );
}

const NONE = '';

function ColumnChoices(props: {
  readonly table: TableColumns;
  readonly onChoose: (columns: Columns) => void;
}) {
  const { table, onChoose } = props;
  const { names, columns } = table;
  const options = names.map((_, at) => ({ value: String(at), label: columnName(table, at) }));
  const place = (value: string) => (value === NONE ? null : Number(value));
  const withNone = [{ value: NONE, label: 'None' }, ...options];
  return (
    <fieldset className={styles.columns}>
      <legend>Columns</legend>
      <NativeSelect
        label="Questions"
        data={options}
        value={String(columns.question)}
        onChange={({ currentTarget: { value } }) => onChoose({ ...columns, question: Number(value) })}
      />
      <NativeSelect
        label="Answers"
        data={withNone}
        value={columns.answer === null ? NONE : String(columns.answer)}
        onChange={({ currentTarget: { value } }) => onChoose({ ...columns, answer: place(value) })}
      />
      <NativeSelect
        label="Sections"
        data={withNone}
        value={columns.section === null ? NONE : String(columns.section)}
        onChange={({ currentTarget: { value } }) => onChoose({ ...columns, section: place(value) })}
      />
    </fieldset>
  );
}
