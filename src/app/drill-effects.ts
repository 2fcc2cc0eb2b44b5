import type { DrillEffects } from '../interview/drill';
import { SAMPLE_RATE_HZ } from '../recorder/take';
import { encodeWav } from '../review/wav-file';
import { listenToMediaKeys } from '../speech/media-keys';
import { ringTone } from '../speech/tone';
import type { AppServices } from './services';

/** Browsers take shorter sounds for notifications, which get no media keys. */
const SILENCE_S = 10;

/** A drill wired to the real voice and microphone, and to the keys of a headset. */
export function drillEffects({ interview, speak }: Pick<AppServices, 'interview' | 'speak'>): DrillEffects {
  return {
    interview,
    speak,
    ring: ringTone,
    mediaKeys(onKey) {
      const silence = encodeWav(new Float32Array(SILENCE_S * SAMPLE_RATE_HZ));
      return listenToMediaKeys(new Blob([silence], { type: 'audio/wav' }), 'Eyes-free drill', (key) =>
        onKey(key === 'nexttrack' ? 'next' : key === 'previoustrack' ? 'back' : 'toggle'),
      );
    },
  };
}
