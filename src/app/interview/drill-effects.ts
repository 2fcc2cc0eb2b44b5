import type { DrillEffects } from '../../interview/drill';
import { ringTone } from '../../speech/tone';
import { onHeadsetKey } from './headset-keys';

/** A drill wired to the real voice and microphone, and to the keys of a headset. */
export function drillEffects(parts: Pick<DrillEffects, 'interview' | 'attempt' | 'speak'>): DrillEffects {
  return {
    ...parts,
    ring: ringTone,
    mediaKeys(onKey) {
      return onHeadsetKey('Eyes-free drill', (key) =>
        onKey(key === 'nexttrack' ? 'next' : key === 'previoustrack' ? 'back' : 'toggle'),
      );
    },
  };
}
