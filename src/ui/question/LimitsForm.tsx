import { NativeSelect, Switch } from '@mantine/core';
import { useStore } from 'zustand';
import { type Limits, PRESETS, type PresetName, presetOf } from '../../interview/limits';
import { limitsLine, PRESET_WORDS } from '../../words/limit-words';
import { useServices } from '../services-context';
import { useChange } from '../settings/use-change';
import styles from './LimitsForm.module.css';

export const THINKING = [
  { value: '0', label: 'None' },
  { value: '15', label: '15 seconds' },
  { value: '30', label: '30 seconds' },
  { value: '60', label: '1 minute' },
];

const ANSWER = [
  { value: '', label: 'Any length' },
  ...[1, 2, 3, 5].map((minutes) => ({
    value: String(minutes * 60),
    label: `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  })),
];

export const ENDS = [
  { value: 'gentle', label: 'A reminder; I may finish' },
  { value: 'hard', label: 'The recording stops' },
];

const RETAKES = [
  { value: '', label: 'As many as I like' },
  { value: '0', label: 'None' },
  { value: '1', label: 'One' },
  { value: '2', label: 'Two' },
];

const OWN = 'own rules';

/** The rules of answers to single questions: a preset, or each rule by itself. */
export function LimitsForm() {
  const { settings } = useServices();
  const limits = useStore(settings.state, (now) => now.limits);
  const save = useChange();
  const change = (part: Partial<Limits>) => save({ limits: { ...limits, ...part } });
  const preset = presetOf(limits);
  return (
    <div className={styles.form}>
      <NativeSelect
        label="Answer as in"
        data-first-focus
        value={preset ?? OWN}
        data={[
          ...Object.entries(PRESET_WORDS).map(([value, label]) => ({ value, label })),
          ...(preset === null ? [{ value: OWN, label: 'My own rules' }] : []),
        ]}
        description={limitsLine(limits)}
        inputWrapperOrder={['label', 'input', 'description']}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (chosen !== OWN) save({ limits: PRESETS[chosen as PresetName] });
        }}
      />
      <details>
        <summary>Change single rules</summary>
        <div className={styles.rules}>
          <NativeSelect
            label="Time to think"
            value={String(limits.thinkS)}
            data={THINKING}
            onChange={(event) => change({ thinkS: Number(event.currentTarget.value) })}
          />
          <NativeSelect
            label="Time for the answer"
            value={String(limits.answerS ?? '')}
            data={ANSWER}
            onChange={(event) => change({ answerS: Number(event.currentTarget.value) || null })}
          />
          <NativeSelect
            label="When the time is up"
            value={limits.end}
            data={ENDS}
            onChange={(event) => change({ end: event.currentTarget.value as Limits['end'] })}
          />
          <NativeSelect
            label="Retakes"
            value={String(limits.retakes ?? '')}
            data={RETAKES}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change({ retakes: value === '' ? null : Number(value) });
            }}
          />
          <Switch
            label="Count in: three, two, one"
            checked={limits.countIn}
            onChange={(event) => change({ countIn: event.currentTarget.checked })}
          />
        </div>
      </details>
    </div>
  );
}
