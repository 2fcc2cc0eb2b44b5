import { describe, expect, it } from 'vitest';
import { bareWording } from '../../src/bank/key-term';

describe('two wordings', () => {
  it.each([
    ['Automated rollback.', 'automated rollback'],
    ['real-time', 'real time'],
    ['“the old version”,', 'the old version'],
    ['  CI/CD ', 'CI CD'],
    ['(Kafka)', 'kafka'],
  ])('%j and %j are the same', (one, other) => {
    expect(bareWording(one)).toBe(bareWording(other));
  });

  it.each([
    ['C++', 'C'],
    ['C#', 'C'],
    ['.NET', 'net'],
    ['rollback', 'roll back'],
  ])('%j and %j are not', (one, other) => {
    expect(bareWording(one)).not.toBe(bareWording(other));
  });
});
