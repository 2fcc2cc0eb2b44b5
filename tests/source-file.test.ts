import { describe, expect, it } from 'vitest';
import { readSource } from './source-file';

describe('imports', () => {
  it.each([
    ["import { a, type B } from './a';", './a', false, false],
    ["import type { A } from './a';", './a', true, false],
    ["import { type A, type B } from './a';", './a', true, false],
    ["import React from 'react';", 'react', false, false],
    ["import './style.css';", './style.css', false, false],
    ["export { a } from './a';", './a', false, false],
    ["export * from './a';", './a', false, false],
    ["export type { A } from './a';", './a', true, false],
    ["const a = await import('./a');", './a', false, true],
    ["new Worker(new URL('./worker/main.ts', import.meta.url));", './worker/main.ts', false, true],
  ])('are seen in %j', (source, specifier, typeOnly, later) => {
    expect(readSource('a.ts', source).imports).toEqual([{ specifier, typeOnly, later }]);
  });

  it.each(["// import { a } from './a';", "export const from = 'here';", "new URL('models/', base);"])(
    'are not seen in %j',
    (source) => {
      expect(readSource('a.ts', source).imports).toEqual([]);
    },
  );
});

describe('globals', () => {
  it.each([
    ['new Worker(url);', 'Worker'],
    ['document.title;', 'document'],
    ['navigator.storage?.persist();', 'navigator.storage'],
    ['globalThis.speechSynthesis;', 'speechSynthesis'],
    ["fetch('/a');", 'fetch'],
    ['const element = <p>{window.name}</p>;', 'window'],
  ])('are seen in %j', (source, name) => {
    expect(readSource('a.tsx', source).globals).toContain(name);
  });

  it.each([
    "say('window'); // window",
    'interface A { window: number }',
    'bank.document;',
    'texts.map((window) => window.text);',
    'const document = read();\ndocument.title;',
  ])('are not seen in %j', (source) => {
    const { globals } = readSource('a.ts', source);
    expect([...globals].filter((name) => ['window', 'document'].includes(name))).toEqual([]);
  });
});

it('does not pass over a file it cannot read', () => {
  expect(() => readSource('a.ts', 'import {')).toThrow('a.ts');
});
