import { NativeSelect } from '@mantine/core';
import { useStore } from 'zustand';
import { useServices } from '../services-context';
import { useChange } from '../settings/use-change';

/** Chooses the microphone. Browsers tell the names only after the microphone was allowed once. */
export function MicrophonePicker({ label }: { readonly label?: string }) {
  const { microphones, settings } = useServices();
  const change = useChange();
  const list = useStore(microphones.list);
  const chosen = useStore(settings.state, (now) => now.microphone);
  const missing = chosen !== null && !list.some(({ id }) => id === chosen.deviceId);

  function choose(deviceId: string) {
    const found = list.find(({ id }) => id === deviceId);
    change({ microphone: found ? { deviceId, label: found.label } : null });
  }

  return (
    <NativeSelect
      {...(label === undefined ? { 'aria-label': 'Microphone' } : { label })}
      value={chosen?.deviceId ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[
        { value: '', label: 'Default microphone' },
        ...list.map(({ id, label: name }) => ({ value: id, label: name || 'Microphone' })),
        ...(missing ? [{ value: chosen.deviceId, label: `${chosen.label} (not connected)` }] : []),
      ]}
    />
  );
}
