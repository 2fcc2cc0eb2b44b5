import { TextInput } from '@mantine/core';
import { useId } from 'react';
import type { Bank } from '../../bank/bank';

/** The section of a question: one that there is, or a new one. */
export function SectionField(props: {
  readonly bank: Bank;
  readonly value: string;
  readonly onChange: (section: string) => void;
}) {
  const { bank, value, onChange } = props;
  const known = useId();
  return (
    <>
      <TextInput
        label="Section"
        list={known}
        maxLength={200}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <datalist id={known}>
        {bank.sections.map((section) => (
          <option key={section} value={section} />
        ))}
      </datalist>
    </>
  );
}
