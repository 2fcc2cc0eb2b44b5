import { expect, it } from 'vitest';
import { quoted } from '../../src/words/quoted';

it('leaves out the stop of the sentence that words were taken from, and keeps the marks inside', () => {
  expect(quoted('no infrastructure as code.')).toBe('“no infrastructure as code”');
  expect(quoted('CI, CD,')).toBe('“CI, CD”');
  expect(quoted('9.5 %')).toBe('“9.5 %”');
});
