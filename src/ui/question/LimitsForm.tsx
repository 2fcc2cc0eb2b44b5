import { NativeSelect } from '@mantine/core';
import { useStore } from 'zustand';
import { type Limits, PRESETS, presetOf } from '../../interview/limits';
import { count } from '../../words/figures';
import { useServices } from '../services-context';
import { useChange } from '../settings/use-change';
import { CountIn, EndOfTime, ThinkingTime } from './LimitFields';
import styles from './LimitsForm.module.css';
import { PresetSelect } from './PresetSelect';

const ANSWER = [
  { value: '', label: 'Any length' },
  ...[1, 2, 3, 5].map((minutes) => ({
    value: String(minutes * 60),
    label: count(minutes, 'minute'),
  })),
];

const RETAKES = [
  { value: '', label: 'As many as I like' },
  { value: '0', label: 'None' },
  { value: '1', label: 'One' },
  { value: '2', label: 'Two' },
];

/** The rules of answers to single questions: a preset, or each rule by itself. */
export function LimitsForm() {
  const { settings } = useServices();
  const limits = useStore(settings.state, (now) => now.limits);
  const save = useChange();
  const change = (part: Partial<Limits>) => save({ limits: { ...limits, ...part } });
  return (
    <div className={styles.form}>
      <PresetSelect
        label="Answer as in"
        preset={presetOf(limits)}
        limits={limits}
        firstFocus
        onChoose={(preset) => save({ limits: PRESETS[preset] })}
      />
      <details>
        <summary>Change single rules</summary>
        <div className={styles.rules}>
          <ThinkingTime value={limits.thinkS} onChange={(thinkS) => change({ thinkS })} />
          <NativeSelect
            label="Time for the answer"
            value={String(limits.answerS ?? '')}
            data={ANSWER}
            onChange={(event) => change({ answerS: Number(event.currentTarget.value) || null })}
          />
          <EndOfTime value={limits.end} onChange={(end) => change({ end })} />
          <NativeSelect
            label="Retakes"
            value={String(limits.retakes ?? '')}
            data={RETAKES}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change({ retakes: value === '' ? null : Number(value) });
            }}
          />
          <CountIn value={limits.countIn} onChange={(countIn) => change({ countIn })} />
        </div>
      </details>
    </div>
  );
}
