import type { WaveformColours } from '../../review/player/waveform';
import type { Verdict } from '../../scoring/score';

/** The page's colours as the canvas of the waveform takes them: resolved, without `var(--…)`. */
export function waveColours(element: Element): WaveformColours {
  const style = getComputedStyle(element);
  const resolve = (name: string) => style.getPropertyValue(name).trim();
  return { wave: resolve('--line-strong'), played: resolve('--accent'), cursor: resolve('--ink') };
}

/** Translucent, so that the wave stays visible under a mark; the chosen one stands out. */
export function markColours(element: Element): (verdict: Verdict, chosen: boolean) => string {
  const style = getComputedStyle(element);
  return (verdict, chosen) => `${style.getPropertyValue(`--${verdict}`).trim()}${chosen ? '8c' : '38'}`; // #rrggbb and alpha
}

/** Pauses and fillers are grey stretches, fainter than any mark of a term. */
export function stumbleColours(element: Element): { readonly pause: string; readonly filler: string } {
  const grey = getComputedStyle(element).getPropertyValue('--line-strong').trim();
  return { pause: `${grey}30`, filler: `${grey}80` };
}
