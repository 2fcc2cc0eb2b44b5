import { describe, expect, it } from 'vitest';
import { openTakeHolds } from '../../src/history/take-holds';

describe('holding takes in a browser without Web Locks', () => {
  it('knows the takes of this tab', async () => {
    const holds = openTakeHolds('history', undefined);
    await holds.hold('first');
    await holds.hold('second');
    await holds.release('first');
    await holds.release('never-held');
    expect([...(await holds.held())]).toEqual(['second']);
    holds.releaseAll();
    expect((await holds.held()).size).toBe(0);
  });
});
