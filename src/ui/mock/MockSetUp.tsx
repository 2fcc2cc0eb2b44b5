import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { hasScored } from '../../bank/scored';
import { PRESET_NAMES, type PresetName } from '../../interview/limits';
import type { MockChoices } from '../../mock/mock-interview';
import { practiceSeconds } from '../../practice/practice-seconds';
import { mockLengthSentence, mockRulesSentence } from '../../words/mock-words';
import { BlanksAhead } from '../profiles/BlanksAhead';
import { MicrophoneBar } from '../question/MicrophoneBar';
import { useServices } from '../services-context';
import { MockDetails } from './MockDetails';
import styles from './MockSetUp.module.css';
import { choicesOf, formFrom, type MockForm, presetForm, presetOfForm, questionsOpen } from './mock-choices';
import { PresetCards } from './PresetCards';

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
  const preset = presetOfForm(form);
  const cards = [...PRESET_NAMES, ...(preset === null ? [null] : [])].map((name) => cardOf(name));
  const { choices } = choicesOf(form, bank, secondsOf);
  const typed = form.answerBy === 'typing';
  const change = (part: Partial<MockForm>) => setForm({ ...form, ...part });

  /** What a preset comes to in the open bank; null is the form as it stands. */
  function cardOf(name: PresetName | null) {
    const offered = choicesOf(name === null ? form : { ...form, ...presetForm(name) }, bank, secondsOf);
    const followUps = offered.choices.followUps && hasScored(bank);
    return {
      preset: name,
      length: mockLengthSentence(offered.choices, offered.minutes),
      rules: mockRulesSentence({ ...offered.choices, followUps }),
    };
  }

  return (
    <>
      <p>
        {typed
          ? 'You hear a question and type your answer.'
          : 'You hear a question, then a tone, and answer aloud.'}{' '}
        The feedback comes at the end.
      </p>
      <BlanksAhead questions={questionsOpen(form, bank)} />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onBegin(choices);
        }}
      >
        <PresetCards cards={cards} chosen={preset} onChoose={(name) => change(presetForm(name))} />
        <Button className={styles.begin ?? ''} type="submit" variant="filled" size="lg">
          Begin interview
        </Button>
      </form>
      {!typed && (
        <div className={styles.microphone}>
          <MicrophoneBar />
          <p className="quiet">Space, the button or the key of your headset ends an answer.</p>
        </div>
      )}
      <details className={styles.details}>
        <summary>Change the details</summary>
        <MockDetails form={form} bank={bank} onChange={change} />
      </details>
    </>
  );
}
