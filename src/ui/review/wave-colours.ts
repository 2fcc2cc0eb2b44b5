import type { WaveformColours } from '../../review/waveform';
import type { Verdict } from '../../scoring/score';

/** The page's colours as the canvas of the waveform takes them: resolved, without `var(--…)`. */
export function waveColours(element: Element): WaveformColours {
  const style = getComputedStyle(element);
  const resolve = (name: string) => style.getPropertyValue(name).trim();
  return { wave: resolve('--line-strong'), played: resolve('--accent'), cursor: resolve('--ink') };
}

/** Half transparent, so that the wave stays visible under a mark. */
export function markColours(element: Element): Readonly<Record<Verdict, string>> {
  const style = getComputedStyle(element);
  const translucent = (name: string) => `${style.getPropertyValue(name).trim()}40`; // #rrggbb and a quarter of alpha
  return {
    said: translucent('--said'),
    close: translucent('--close'),
    missed: translucent('--missed'),
    denied: translucent('--denied'),
  };
}
