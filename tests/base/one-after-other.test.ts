import { describe, expect, it } from 'vitest';
import { oneAfterOther } from '../../src/base/one-after-other';
import { deferred } from '../fakes/interview-effects';

describe('works done one after the other', () => {
  it('start when the one before has ended', async () => {
    const inTurn = oneAfterOther();
    const first = deferred<string>();
    const began: string[] = [];
    const one = inTurn(() => {
      began.push('first');
      return first.promise;
    });
    const other = inTurn(async () => began.push('second'));
    await Promise.resolve();
    expect(began).toEqual(['first']);
    first.resolve('done');
    expect(await one).toBe('done');
    expect(await other).toBe(2);
  });

  it('go on after one that failed, whose failure is told to who asked for it', async () => {
    const inTurn = oneAfterOther();
    const failed = inTurn(() => Promise.reject(new Error('no')));
    const next = inTurn(async () => 'yes');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
