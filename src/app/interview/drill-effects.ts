import type { DrillEffects } from '../../interview/drill';
import { ringTone } from '../../speech/tone';
import type { AppServices } from '../services';
import { onHeadsetKey } from './headset-keys';

/** A drill wired to the real voice and microphone, and to the keys of a headset. */
export function drillEffects({ interview, speak }: Pick<AppServices, 'interview' | 'speak'>): DrillEffects {
  return {
    interview,
    speak,
    ring: ringTone,
    mediaKeys(onKey) {
      return onHeadsetKey('Eyes-free drill', (key) =>
        onKey(key === 'nexttrack' ? 'next' : key === 'previoustrack' ? 'back' : 'toggle'),
      );
    },
  };
}
