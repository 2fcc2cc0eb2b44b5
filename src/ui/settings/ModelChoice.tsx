import { NativeSelect } from '@mantine/core';
import { useStore } from 'zustand';
import type { SpeechModel } from '../../transcription/models';
import { isOfTwo } from '../../transcription/protocol';
import { bytesInWords, speedInWords } from '../../words/figures';
import { useServices } from '../services-context';
import { useChange } from './use-change';

/** Which speech model listens: the names say what one gets for the size. */
export function ModelChoice() {
  const { model, settings } = useServices();
  const choices = useStore(model.choices);
  const loaded = useStore(model.state, (now) => (now.kind === 'idle' ? null : now.model));
  const { model: chosen, modelSpeeds } = useStore(settings.state);
  const change = useChange();
  if (choices.length === 0) return <p className="quiet">The list of speech models is not there.</p>;
  return (
    <NativeSelect
      label="Speech model"
      description={`It is loaded once and then runs on this machine.${choices
        .filter(({ id }) => isOfTwo(id))
        .map(costOf)
        .join('')}`}
      value={chosen ?? BY_SPEED}
      data={[
        { value: BY_SPEED, label: chosen === null ? `Automatic (${labelOf(choices, loaded)})` : 'Automatic' },
        ...choices.map((choice) => ({ value: choice.id, label: nameOf(choice, modelSpeeds[choice.id]) })),
      ]}
      onChange={({ currentTarget: { value } }) => change({ model: value === BY_SPEED ? null : value })}
    />
  );
}

/** No model has a folder without a name. */
const BY_SPEED = '';

function labelOf(choices: readonly SpeechModel[], id: string | null): string {
  return choices.find((choice) => choice.id === id)?.label ?? 'the fast one';
}

/** Told before it is chosen; the memory is what a take of a minute reached (docs/lab/transcription.md). */
function costOf({ label }: SpeechModel): string {
  return ` ${label}: best on free speech; needs about 0.9 GB of memory.`;
}

function nameOf({ label, languages, bytes }: SpeechModel, speed: number | undefined): string {
  const scope = languages.length === 1 && languages[0] === 'en' ? 'English only' : 'many languages';
  const measured = speed === undefined ? 'not measured here yet' : speedInWords(speed);
  return `${label} · ${scope} · ${bytesInWords(bytes)} · ${measured}`;
}
