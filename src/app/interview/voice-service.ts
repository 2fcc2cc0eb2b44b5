import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Speaker } from '../../speech/speaker';
import type { VoiceChoice } from '../../speech/voices';
import type { AppServices, SettingsService, VoicesState } from '../services';

export interface VoiceService {
  readonly voices: StoreApi<VoicesState>;
  readonly speak: AppServices['speak'];
}

/** The voice and the rate that the user chose. */
export function createVoiceService(speaker: Speaker, settings: SettingsService): VoiceService {
  const voices = createStore<VoicesState>(() => ({ kind: 'looking', voices: [] }));
  const show = (found: readonly VoiceChoice[]) =>
    voices.setState({ kind: found.length > 0 ? 'found' : 'none', voices: found }, true);
  speaker.onVoices(show);
  void speaker.voices().then(show);
  return {
    voices,
    speak(text, signal) {
      const { voiceId, speechRate } = settings.state.getState();
      return speaker.speak(text, { voiceId, rate: speechRate, signal });
    },
  };
}
