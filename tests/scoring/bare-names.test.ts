import { describe, expect, it } from 'vitest';
import type { KeyTerm } from '../../src/bank/key-term';
import { keyTerm, score } from './spoken';

const TERMS = [
  keyTerm('blue-green deployments'),
  keyTerm('Kubernetes'),
  keyTerm('CI/CD pipeline'),
  keyTerm('automated rollback', { kind: 'action' }),
  keyTerm('latency under 100ms', { kind: 'metric' }),
];

async function bareIn(text: string, terms: readonly KeyTerm[] = TERMS): Promise<readonly string[]> {
  const { terms: scored } = await score(text, terms);
  return scored.filter(({ bare }) => bare).map(({ term }) => term);
}

describe('a term of a bare list', () => {
  it.each([
    'Blue-green deployments, Kubernetes.',
    'Um, so Kubernetes and blue-green deployments, automated rollback, latency under 100 milliseconds.',
    'Kubernetes. Blue-green deployments. Automated rollback.',
  ])('is named, not explained, where the model answer says more about it: "%s"', async (text) => {
    expect(await bareIn(text)).toEqual(['blue-green deployments', 'Kubernetes']);
  });

  it('counts half, and stays said', async () => {
    const { terms, coverage } = await score('Kubernetes.', [keyTerm('Kubernetes')]);
    expect(terms[0]).toMatchObject({ verdict: 'said', bare: true, credit: 0.5 });
    expect(coverage).toBe(0.5);
  });

  it.each([
    'We run blue-green deployments on Kubernetes.',
    'Blue-green deployments switch traffic without downtime. Kubernetes restarts what fails.',
  ])('is explained by a sentence: "%s"', async (text) => {
    expect(await bareIn(text)).toEqual([]);
  });

  it('is enough where the model answer only names it, too', async () => {
    const names = [keyTerm('precision'), keyTerm('CI/CD pipeline'), keyTerm('Population Stability Index')];
    expect(await bareIn('Population Stability Index.', names)).toEqual([]);
  });
});
