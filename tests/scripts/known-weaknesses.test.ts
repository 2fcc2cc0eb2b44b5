import { expect, it } from 'vitest';
import { knownWeaknesses } from '../../scripts/known-weaknesses';

it('names each package with a known weakness, and where it is told of', () => {
  const vulnerabilities = {
    zod: {
      severity: 'high',
      range: '<4.0.0',
      via: [{ title: 'Denial of service', url: 'https://github.com/advisories/GHSA-1' }],
    },
    form: { severity: 'high', range: '*', via: ['zod'] },
  };
  expect(knownWeaknesses({ vulnerabilities })).toEqual([
    'zod <4.0.0, high: Denial of service https://github.com/advisories/GHSA-1',
    'form *, high: by zod',
  ]);
  expect(knownWeaknesses({ vulnerabilities: {} })).toEqual([]);
});

it.each([
  ['an error', { error: { summary: 'audit endpoint returned an error' } }],
  ['a refusal', { message: '405 Method Not Allowed' }],
  ['nothing', null],
])('does not take %s of the registry for none', (_, answer) => {
  expect(knownWeaknesses(answer)).toBe(null);
});
