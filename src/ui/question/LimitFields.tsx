import { NativeSelect, Switch } from '@mantine/core';
import type { Limits } from '../../interview/limits';

const THINKING = [
  { value: '0', label: 'None' },
  { value: '15', label: '15 seconds' },
  { value: '30', label: '30 seconds' },
  { value: '60', label: '1 minute' },
];

const ENDS = [
  { value: 'gentle', label: 'A reminder; I may finish' },
  { value: 'hard', label: 'The recording stops' },
];

/** One rule of answers: its value, and what to do with another one. */
interface Rule<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
}

export function ThinkingTime({ value, onChange }: Rule<Limits['thinkS']>) {
  return (
    <NativeSelect
      label="Time to think"
      value={String(value)}
      data={THINKING}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}

export function EndOfTime({ value, onChange }: Rule<Limits['end']>) {
  return (
    <NativeSelect
      label="When the time is up"
      value={value}
      data={ENDS}
      onChange={(event) => onChange(event.currentTarget.value as Limits['end'])}
    />
  );
}

export function CountIn({ value, onChange }: Rule<Limits['countIn']>) {
  return (
    <Switch
      label="Count in: three, two, one"
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
