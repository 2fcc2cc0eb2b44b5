import { createStore } from 'zustand/vanilla';
import type { Settings } from '../../history/settings';
import { listMicrophones, type MicrophoneChoice, watchMicrophones } from '../../recorder/microphones';
import type { MicrophonePreferences } from '../../recorder/open-microphone';
import { testMicrophone } from '../../recorder/test-microphone';
import type { MicrophoneService, SettingsService } from '../services';

export interface MicrophoneServiceControl extends MicrophoneService {
  /** Browsers tell the names of microphones only after one was opened. */
  refresh(): Promise<void>;
}

export function createMicrophoneService(settings: SettingsService): MicrophoneServiceControl {
  const list = createStore<readonly MicrophoneChoice[]>(() => []);
  const show = (microphones: readonly MicrophoneChoice[]) => list.setState(microphones, true);
  // Browsers offer no microphones at all to pages that are not served securely; recording says so when it is tried.
  if ('mediaDevices' in navigator) watchMicrophones(show);

  async function refresh(): Promise<void> {
    show(await listMicrophones());
  }

  return {
    list,
    refresh,
    async test(onLevel, signal) {
      const preferences = preferencesIn(settings.state.getState());
      const end = await testMicrophone({ preferences, onLevel, signal });
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
