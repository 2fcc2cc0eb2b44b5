import { NativeSelect, Switch } from '@mantine/core';
import type { Bank } from '../../bank/bank';
import { hasScored } from '../../bank/scored';
import { CountIn, EndOfTime, ThinkingTime } from '../question/LimitFields';
import styles from './MockSetUp.module.css';
import { LENGTHS, type MockForm, type MockLength } from './mock-choices';
import { SectionChoice } from './SectionChoice';

const ORDERS: readonly { readonly value: MockForm['order']; readonly label: string }[] = [
  { value: 'shuffled', label: 'Shuffled' },
  { value: 'weakest', label: 'My weakest first' },
  { value: 'bank', label: 'As in the bank' },
];

const LIMITS = [
  { value: '', label: 'No limit' },
  { value: '60', label: '1 minute' },
  { value: '90', label: '1½ minutes' },
  { value: '120', label: '2 minutes' },
  { value: '180', label: '3 minutes' },
  { value: '300', label: '5 minutes' },
];

const WAYS: readonly { readonly value: MockForm['answerBy']; readonly label: string }[] = [
  { value: 'speaking', label: 'Spoken' },
  { value: 'typing', label: 'Typed' },
];

/** All that a preset settles, and what it leaves open: order, sections, and how one answers. */
export function MockDetails(props: {
  readonly form: MockForm;
  readonly bank: Bank;
  readonly onChange: (part: Partial<MockForm>) => void;
}) {
  const { form, bank, onChange: change } = props;
  return (
    <div className={styles.form}>
      <div className={styles.fields}>
        <NativeSelect
          label="Length"
          value={keyOf(form.length)}
          data={LENGTHS.map((length) => ({
            value: keyOf(length),
            label: `${length.amount} ${length.unit}`,
          }))}
          onChange={(event) => {
            const chosen = LENGTHS.find((length) => keyOf(length) === event.currentTarget.value);
            if (chosen) change({ length: chosen });
          }}
        />
        <NativeSelect
          label="Order"
          value={form.order}
          data={ORDERS}
          onChange={(event) => change({ order: event.currentTarget.value as MockForm['order'] })}
        />
        <NativeSelect
          label="Time for each answer"
          value={String(form.secondsPerAnswer ?? '')}
          data={LIMITS}
          onChange={(event) => change({ secondsPerAnswer: Number(event.currentTarget.value) || null })}
        />
        <EndOfTime value={form.end} onChange={(end) => change({ end })} />
        <ThinkingTime value={form.thinkS} onChange={(thinkS) => change({ thinkS })} />
        <NativeSelect
          label="Answers"
          description="Either way you can change it at any question."
          inputWrapperOrder={['label', 'input', 'description']}
          value={form.answerBy}
          data={WAYS}
          onChange={(event) => change({ answerBy: event.currentTarget.value as MockForm['answerBy'] })}
        />
      </div>
      {bank.sections.length > 1 && (
        <SectionChoice
          sections={bank.sections}
          chosen={form.sections}
          onChange={(sections) => change({ sections })}
        />
      )}
      <div className={styles.switches}>
        <Switch
          label="Show the question as text"
          checked={form.showText}
          onChange={(event) => change({ showText: event.currentTarget.checked })}
        />
        <CountIn value={form.countIn} onChange={(countIn) => change({ countIn })} />
        {hasScored(bank) && (
          <Switch
            label="Ask follow-up questions about points I leave out"
            checked={form.followUps}
            onChange={(event) => change({ followUps: event.currentTarget.checked })}
          />
        )}
      </div>
    </div>
  );
}

function keyOf({ unit, amount }: MockLength): string {
  return `${amount} ${unit}`;
}
