import type { Quantity } from './numbers';

/** Rounding a speaker may do in passing: exact values, but half a year is six months. */
const TOLERANCE = 0.002;
const TIME_TOLERANCE = 0.02;

/** Whether a listener would take the two for the same number. A missing unit or period fits any. */
export function sameQuantity(one: Quantity, other: Quantity): boolean {
  if (one.unit !== other.unit && one.unit !== 'none' && other.unit !== 'none') return false;
  const bothTimes = one.unit === 'time' && other.unit === 'time';
  if (one.unit !== other.unit && (one.unit === 'time' || other.unit === 'time')) return false;
  if (one.period !== null && other.period !== null && Math.abs(one.period - other.period) > 0.1 * one.period)
    return false;
  const scale = Math.max(Math.abs(one.value), Math.abs(other.value), 1e-9);
  return Math.abs(one.value - other.value) <= scale * (bothTimes ? TIME_TOLERANCE : TOLERANCE);
}

/** Two numbers of one kind that differ: the answer speaks of the same thing with another value. */
export function contradicts(one: Quantity, other: Quantity): boolean {
  return one.unit === other.unit && !sameQuantity(one, other);
}
