import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefOf, parseRoute } from '../../src/ui/route';

describe('the address bar', () => {
  it.for([
    ['', { page: 'questions' }],
    ['#/', { page: 'questions' }],
    ['#/question/6', { page: 'question', number: 6 }],
    ['#/history', { page: 'history' }],
    ['#/history/a%20b', { page: 'attempt', id: 'a b' }],
    ['#/banks', { page: 'banks' }],
    ['#/banks/my%20bank/edit', { page: 'bank-editor', id: 'my bank' }],
    ['#/search', { page: 'search', query: '' }],
    ['#/search/C%2B%2B%20%2F%20drift', { page: 'search', query: 'C++ / drift' }],
    ['#/settings', { page: 'settings' }],
    ['#/privacy', { page: 'privacy' }],
    ['#/voice-check', { page: 'voice-check' }],
    ['#/sample', { page: 'sample' }],
  ] as const)('reads %s', ([hash, route]) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it.for([
    '#/question/six',
    '#/question/6/more',
    '#/nowhere',
    '#/history/%',
    '#/settings/1',
    '#/banks/mine',
    '#/search/%',
    '#/search/one/two',
    '#/banks/mine/more',
  ])('does not know %s', (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'unknown' });
  });

  it('reads whatever it is given without throwing', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(parseRoute(`#/${hash}`).page).toBeTypeOf('string');
      }),
    );
  });

  it('leads to any attempt and question it writes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(999_999), (id, number) => {
        expect(parseRoute(hrefOf({ page: 'attempt', id }))).toEqual({ page: 'attempt', id });
        expect(parseRoute(hrefOf({ page: 'bank-editor', id }))).toEqual({ page: 'bank-editor', id });
        expect(parseRoute(hrefOf({ page: 'bank-editor', id }))).toEqual({ page: 'bank-editor', id });
        expect(parseRoute(hrefOf({ page: 'search', query: id }))).toEqual({ page: 'search', query: id });
        expect(parseRoute(hrefOf({ page: 'question', number }))).toEqual({ page: 'question', number });
      }),
    );
  });
});
