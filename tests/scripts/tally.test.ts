import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addTallies, suiteLine, tallyLine, tallyOf } from '../../scripts/tally';

function file(status: string, ...tests: string[]) {
  return {
    name: resolve('tests/a.test.ts'),
    status,
    message: '',
    assertionResults: tests.map((test) => ({ status: test, fullName: `${test} one` })),
  };
}

describe('tallyOf', () => {
  it('counts tests by their outcome', () => {
    const report = { success: false, testResults: [file('failed', 'passed', 'failed', 'pending', 'todo')] };
    expect(tallyOf(report, 1)).toMatchObject({ passed: 1, failed: 1, skipped: 2 });
  });

  it('counts a file that broke before its first test as one failure', () => {
    const report = { success: false, testResults: [file('failed'), file('passed', 'passed')] };
    expect(tallyOf(report, 1)).toMatchObject({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts a file whose tests passed but whose hooks failed as one failure', () => {
    const report = { success: false, testResults: [file('failed', 'passed')] };
    expect(tallyOf(report, 1)).toMatchObject({ passed: 1, failed: 1, skipped: 0 });
  });

  it('does not let a run that failed otherwise pass', () => {
    const report = { success: true, testResults: [file('passed', 'passed')] };
    expect(tallyOf(report, 1)).toMatchObject({ passed: 1, failed: 1, skipped: 0 });
  });
});

describe('the lines of what failed', () => {
  it('name file, test and the whole reason, without colours and calls', () => {
    const failing = file('failed', 'passed', 'failed').assertionResults.map((test) => ({
      ...test,
      failureMessages: [
        '\u001b[31mthe words heard:\nexpected 2 to be 3\u001b[39m\n    at a.test.ts:1\n    at b.ts:2',
      ],
    }));
    const report = { success: false, testResults: [{ ...file('failed'), assertionResults: failing }] };
    expect(tallyOf(report, 1).failures).toEqual([
      'FAILED tests/a.test.ts > failed one: the words heard:\nexpected 2 to be 3',
    ]);
  });

  it('name a file that broke before its first test', () => {
    const report = { success: false, testResults: [{ ...file('failed'), message: 'no such module' }] };
    expect(tallyOf(report, 1).failures).toEqual(['FAILED tests/a.test.ts > the file itself: no such module']);
  });
});

describe('tallyLine', () => {
  it('names skipped tests only when there are some', () => {
    expect(tallyLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(tallyLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});

describe('addTallies', () => {
  it('adds up each column', () => {
    const one = { passed: 1, failed: 2, skipped: 3, failures: ['a'] };
    expect(addTallies([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6, failures: ['a', 'a'] });
    expect(addTallies([])).toEqual({ passed: 0, failed: 0, skipped: 0, failures: [] });
  });
});

describe('the line of a suite', () => {
  const tally = { passed: 12, failed: 0, skipped: 0, failures: [] };

  it.each([
    [4_200, 'unit: 12 passed, 0 failed in 4 s'],
    [59_700, 'unit: 12 passed, 0 failed in 1 min 0 s'],
    [83_000, 'unit: 12 passed, 0 failed in 1 min 23 s'],
  ])('tells what was counted, and the time of %i ms', (durationMs, line) => {
    expect(suiteLine('unit', tally, durationMs)).toBe(line);
  });
});
