/**
 * The level trace as a waveform draws it: 0..1, the loudest step at 1. The square root keeps soft speech visible beside
 * loud speech, as an ear would hear it.
 */
export function wavePeaks(levels: readonly number[]): Float32Array {
  const loudest = levels.reduce((top, level) => Math.max(top, level), 0);
  if (loudest === 0) return new Float32Array(Math.max(2, levels.length)); // a flat line still has a length
  return Float32Array.from(levels, (level) => Math.sqrt(level / loudest));
}
