/** What a key means on the waveform, as on every media player. */
export type PlayerIntent = { readonly kind: 'toggle' } | { readonly kind: 'seek'; readonly timeS: number };

const STEP_S = 5;
const LEAP_S = 15;

/** Arrows move 5 s, Page Up and Page Down 15 s, Home and End to the ends; Space and Enter play and pause. Null for other keys. */
export function intentOfKey(
  key: string,
  at: { readonly timeS: number; readonly durationS: number },
): PlayerIntent | null {
  const seek = (timeS: number): PlayerIntent => ({
    kind: 'seek',
    timeS: Math.max(0, Math.min(at.durationS, timeS)),
  });
  switch (key) {
    case ' ':
    case 'Enter':
      return { kind: 'toggle' };
    case 'ArrowRight':
    case 'ArrowUp':
      return seek(at.timeS + STEP_S);
    case 'ArrowLeft':
    case 'ArrowDown':
      return seek(at.timeS - STEP_S);
    case 'PageUp':
      return seek(at.timeS + LEAP_S);
    case 'PageDown':
      return seek(at.timeS - LEAP_S);
    case 'Home':
      return seek(0);
    case 'End':
      return seek(at.durationS);
    default:
      return null;
  }
}
