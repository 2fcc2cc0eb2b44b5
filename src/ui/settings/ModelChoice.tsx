import { NativeSelect } from '@mantine/core';
import { useStore } from 'zustand';
import type { SpeechModel } from '../../transcription/models';
import { bytesInWords } from '../figures';
import { useServices } from '../services-context';
import { useChange } from './use-change';

/** Which speech model listens: the names say what one gets for the size. */
export function ModelChoice() {
  const { model, settings } = useServices();
  const choices = useStore(model.choices);
  const chosen = useStore(settings.state, (now) => now.model);
  const change = useChange();
  if (choices.length === 0) return <p className="quiet">The list of speech models is not there.</p>;
  return (
    <NativeSelect
      label="Speech model"
      description="It is loaded once and then runs on this machine."
      value={chosen}
      data={choices.map((choice) => ({ value: choice.id, label: nameOf(choice) }))}
      onChange={(event) => change({ model: event.currentTarget.value })}
    />
  );
}

function nameOf({ label, languages, bytes }: SpeechModel): string {
  const scope = languages.length === 1 && languages[0] === 'en' ? 'English only' : 'many languages';
  return `${label} · ${scope} · ${bytesInWords(bytes)}`;
}
