import { describe, expect, it } from 'vitest';
import { readAddress } from '../../src/sync/address';

describe('the address of a database', () => {
  it.each([
    ['https://couch.example.org/interviews', 'https://couch.example.org/interviews', true],
    ['  couch.example.org/interviews/ ', 'https://couch.example.org/interviews', true],
    ['http://127.0.0.1:5984/viva', 'http://127.0.0.1:5984/viva', true],
    ['http://localhost:5984/viva', 'http://localhost:5984/viva', true],
    ['http://[::1]:5984/viva', 'http://[::1]:5984/viva', true],
    ['http://192.168.1.5:5984/viva', 'http://192.168.1.5:5984/viva', false],
    ['https://example.org/couch/viva?x=1#y', 'https://example.org/couch/viva', true],
  ])('of "%s" is %s', (typed, address, secure) => {
    expect(readAddress(typed)).toEqual({ kind: 'address', address, secure });
  });

  it.each([
    ['', 'no-address'],
    ['not an address', 'no-address'],
    ['https://couch.example.org', 'no-database'],
    ['https://couch.example.org/', 'no-database'],
    ['https://ada:secret@couch.example.org/viva', 'password-inside'],
  ])('"%s" is wrong: %s', (typed, why) => {
    expect(readAddress(typed)).toEqual({ kind: 'wrong', why });
  });
});
