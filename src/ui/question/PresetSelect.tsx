import { NativeSelect } from '@mantine/core';
import type { Limits, PresetName } from '../../interview/limits';
import { limitsLine, PRESET_WORDS } from '../../words/limit-words';

/** The choice that is no preset. */
const OWN = 'own rules';

/** A preset of rules, with what the rules come to. */
export function PresetSelect(props: {
  readonly label: string;
  readonly preset: PresetName | null;
  readonly limits: Limits;
  readonly firstFocus?: boolean;
  readonly onChoose: (preset: PresetName) => void;
}) {
  const { label, preset, limits, firstFocus, onChoose } = props;
  return (
    <NativeSelect
      label={label}
      data-first-focus={firstFocus || undefined}
      value={preset ?? OWN}
      data={[
        ...Object.entries(PRESET_WORDS).map(([value, name]) => ({ value, label: name })),
        ...(preset === null ? [{ value: OWN, label: 'My own rules' }] : []),
      ]}
      description={limitsLine(limits)}
      inputWrapperOrder={['label', 'input', 'description']}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        if (chosen !== OWN) onChoose(chosen as PresetName);
      }}
    />
  );
}
