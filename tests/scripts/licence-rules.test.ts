import { describe, expect, it } from 'vitest';
import { licencesOf, licenceTrouble } from '../../scripts/licence-rules';

const lockOf = (packages: Record<string, object>) => ({ packages: { '': { license: 'MIT' }, ...packages } });

describe('the licences of packages', () => {
  it('are counted, the most frequent first', () => {
    const lock = lockOf({ a: { license: 'ISC' }, b: { license: 'MIT' }, c: { license: 'MIT' }, d: {} });
    expect([...licencesOf(lock)]).toEqual([
      ['MIT', 2],
      ['ISC', 1],
      ['none named', 1],
    ]);
  });

  it.for(['MIT', '(MIT OR GPL-3.0-or-later)', 'MIT AND ISC', 'BSD-3-Clause'])('may be %s', (license) => {
    expect(licenceTrouble(lockOf({ a: { license } }))).toEqual([]);
  });

  it.for(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'UNLICENSED', 'MPL-2.0', ''])(
    'may not be "%s"',
    (license) => {
      expect(licenceTrouble(lockOf({ a: { license } }))).toHaveLength(1);
    },
  );

  it('must be named, and may be the MPL in a tool alone', () => {
    expect(licenceTrouble(lockOf({ a: {} }))[0]).toMatch(/^a is under no named licence/);
    expect(licenceTrouble(lockOf({ a: { license: 'MPL-2.0', dev: true } }))).toEqual([]);
  });
});
