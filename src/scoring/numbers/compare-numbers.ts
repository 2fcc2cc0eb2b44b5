import type { Quantity } from './numbers';

/** Rounding a speaker may do in passing: exact values, but half a year is six months. */
const TOLERANCE = 0.002;
const TIME_TOLERANCE = 0.02;

/** Whether the two may count the same kind of thing, so that one can be said in place of the other. A missing unit fits any but a time. */
export function areComparable(one: Quantity, other: Quantity): boolean {
  if (one.unit === other.unit) return true;
  const units = [one.unit, other.unit];
  return units.includes('none') && !units.includes('time');
}

/** Whether a listener would take the two for the same number. A missing period fits any. */
export function sameQuantity(one: Quantity, other: Quantity): boolean {
  if (!areComparable(one, other)) return false;
  const bothTimes = one.unit === 'time' && other.unit === 'time';
  if (one.period !== null && other.period !== null && Math.abs(one.period - other.period) > 0.1 * one.period)
    return false;
  const values = one.unit === other.unit ? [one.value, other.value] : [unitless(one), unitless(other)];
  const [mine = 0, theirs = 0] = values;
  const scale = Math.max(Math.abs(mine), Math.abs(theirs), 1e-9);
  return Math.abs(mine - theirs) <= scale * (bothTimes ? TIME_TOLERANCE : TOLERANCE);
}

/** "three hundred" beside "300 mg" is compared as it was said. */
function unitless(quantity: Quantity): number {
  return quantity.unit === 'mass' || quantity.unit === 'volume' ? quantity.spoken : quantity.value;
}
