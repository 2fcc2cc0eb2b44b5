import { expect, it } from 'vitest';
import { newPassphrase, SHORTEST_PASSPHRASE } from '../../src/sealing/passphrase';

it('makes up a passphrase that is long, easy to read, and never the same', () => {
  const made = Array.from({ length: 50 }, newPassphrase);
  for (const one of made) expect(one).toMatch(/^(?:[a-km-np-z2-9]{4}-){4}[a-km-np-z2-9]{4}$/);
  expect(new Set(made).size).toBe(made.length);
  expect(made[0]?.length).toBeGreaterThan(SHORTEST_PASSPHRASE);
});
