import { askedText } from '../../bank/stand-ins';
import type { DrillEffects } from '../../interview/drill';
import type { Signals } from '../devices';

/** A drill wired to the real voice and microphone, and to the keys of a headset. */
export function drillEffects(
  parts: Pick<DrillEffects, 'interview' | 'attempt' | 'speak'>,
  signals: Signals,
): DrillEffects {
  return {
    ...parts,
    textOf: askedText,
    ring: signals.ring,
    mediaKeys(onKey) {
      return signals.onHeadsetKey('Eyes-free drill', (key) =>
        onKey(key === 'nexttrack' ? 'next' : key === 'previoustrack' ? 'back' : 'toggle'),
      );
    },
  };
}
