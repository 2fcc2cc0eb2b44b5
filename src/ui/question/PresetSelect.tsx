import { NativeSelect } from '@mantine/core';
import type { Limits, PresetName } from '../../interview/limits';
import { limitsLine, PRESET_WORDS } from '../../words/limit-words';

/** A preset of rules, with what the rules come to. */
export function PresetSelect(props: {
  readonly label: string;
  readonly preset: PresetName | null;
  /** What those that are no preset are called. */
  readonly own: 'rules' | 'choices';
  readonly limits: Limits;
  readonly firstFocus?: boolean;
  readonly onChoose: (preset: PresetName) => void;
}) {
  const { label, preset, own, limits, firstFocus, onChoose } = props;
  const ownValue = `own ${own}`;
  return (
    <NativeSelect
      label={label}
      data-first-focus={firstFocus || undefined}
      value={preset ?? ownValue}
      data={[
        ...Object.entries(PRESET_WORDS).map(([value, name]) => ({ value, label: name })),
        ...(preset === null ? [{ value: ownValue, label: `My ${ownValue}` }] : []),
      ]}
      description={limitsLine(limits)}
      inputWrapperOrder={['label', 'input', 'description']}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        if (chosen !== ownValue) onChoose(chosen as PresetName);
      }}
    />
  );
}
