import { Button, NativeSelect, Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { hasScored } from '../../bank/scored';
import { limitsOf, type MockChoices } from '../../mock/mock-interview';
import { practiceSeconds } from '../../practice/practice-seconds';
import { mockLengthSentence } from '../../words/mock-words';
import { CountIn, EndOfTime, ThinkingTime } from '../question/LimitFields';
import { MicrophoneBar } from '../question/MicrophoneBar';
import { PresetSelect } from '../question/PresetSelect';
import { useServices } from '../services-context';
import styles from './MockSetUp.module.css';
import {
  choicesOf,
  formFrom,
  LENGTHS,
  type MockForm,
  type MockLength,
  presetForm,
  presetOfForm,
} from './mock-choices';
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

/** What the interview is to be like. It opens as it was last time, so that one click is enough. */
export function MockSetUp(props: {
  readonly last: MockChoices | null;
  readonly onBegin: (choices: MockChoices) => void;
}) {
  const { last, onBegin } = props;
  const { library, attempts } = useServices();
  const bank = useStore(library.state, (state) => state.bank);
  const stored = useStore(attempts.state, (state) => state.summaries);
  const [form, setForm] = useState(() => formFrom(last, bank));
  const secondsOf = useMemo(() => practiceSeconds(bank, stored), [bank, stored]);
  const { choices, minutes } = choicesOf(form, bank, secondsOf);
  const typed = form.answerBy === 'typing';
  const change = (part: Partial<MockForm>) => setForm({ ...form, ...part });

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onBegin(choices);
      }}
    >
      <p>
        {typed
          ? 'You hear a question and type your answer.'
          : 'You hear a question, then a tone, and answer aloud. Space, the button or the key of your headset ends an answer.'}{' '}
        The feedback comes at the end, for all answers together.
      </p>
      <PresetSelect
        label="Interview as in"
        preset={presetOfForm(form)}
        own="choices"
        limits={{ ...limitsOf(choices), retakes: null }}
        onChoose={(preset) => change(presetForm(preset))}
      />
      <div className={styles.fields}>
        <NativeSelect
          label="Length"
          value={keyOf(form.length)}
          data={LENGTHS.map((length) => ({ value: keyOf(length), label: `${length.amount} ${length.unit}` }))}
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
      {!typed && (
        <div className={styles.microphone}>
          <MicrophoneBar />
        </div>
      )}
      <div className={styles.begin}>
        <Button type="submit" variant="filled" size="lg">
          Begin interview
        </Button>
        <p className="quiet figures">{mockLengthSentence(choices, minutes)}</p>
      </div>
    </form>
  );
}

function keyOf({ unit, amount }: MockLength): string {
  return `${amount} ${unit}`;
}
