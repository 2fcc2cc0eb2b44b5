import { createStore } from 'zustand/vanilla';
import type { Settings } from '../../history/settings';
import type { MicrophoneChoice } from '../../recorder/microphones';
import type { MicrophonePreferences } from '../../recorder/open-microphone';
import type { Microphone } from '../devices';
import type { MicrophoneService, SettingsService } from '../services';

export interface MicrophoneServiceControl extends MicrophoneService {
  /** Browsers tell the names of microphones only after one was opened. */
  refresh(): Promise<void>;
}

export function createMicrophoneService(
  microphone: Microphone,
  settings: SettingsService,
): MicrophoneServiceControl {
  const list = createStore<readonly MicrophoneChoice[]>(() => []);
  const show = (microphones: readonly MicrophoneChoice[]) => list.setState(microphones, true);
  microphone.watch(show);

  async function refresh(): Promise<void> {
    show(await microphone.list());
  }

  return {
    list,
    refresh,
    async test(sinks, signal) {
      const preferences = preferencesIn(settings.state.getState());
      const end = await microphone.test({ preferences, ...sinks, signal });
      await refresh();
      if (signal.aborted) end();
    },
  };
}

/** How the recorder is to listen. */
export function preferencesIn(settings: Settings): MicrophonePreferences {
  const { microphone, echoCancellation, noiseSuppression, autoGainControl } = settings;
  return {
    deviceId: microphone?.deviceId ?? null,
    deviceLabel: microphone?.label ?? null,
    echoCancellation,
    noiseSuppression,
    autoGainControl,
  };
}
