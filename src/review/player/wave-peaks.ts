/** No waveform is drawn wider than this many pixels; a take of ten minutes has 12,000 levels. */
const MOST_PEAKS = 2_000;

/**
 * The level trace as a waveform draws it: 0..1, the loudest step at 1. The square root keeps soft speech visible beside
 * loud speech, as an ear would hear it. Of neighbours that share a pixel the loudest counts.
 */
export function wavePeaks(levels: readonly number[]): Float32Array {
  const count = Math.max(2, Math.min(MOST_PEAKS, levels.length)); // silence too has a line
  const peaks = new Float32Array(count);
  levels.forEach((level, n) => {
    const place = Math.floor((n * count) / levels.length);
    peaks[place] = Math.max(peaks[place] ?? 0, level);
  });
  const loudest = peaks.reduce((top, level) => Math.max(top, level), 0);
  return loudest === 0 ? peaks : peaks.map((level) => Math.sqrt(level / loudest));
}
