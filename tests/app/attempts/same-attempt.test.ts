import { describe, expect, it } from 'vitest';
import { sharingTakes } from '../../../src/app/attempts/same-attempt';
import { type Attempt, spokenTakes } from '../../../src/history/attempt';
import { attemptOf, takeOf } from '../../fakes/fresh-history';

const copyOf = (attempt: Attempt): Attempt => structuredClone(attempt);

describe('an attempt that was read again', () => {
  it('shares every take that says the same, and their list', () => {
    const before = attemptOf('a', { takes: [takeOf('one'), takeOf('two')] });
    const after = sharingTakes({ ...copyOf(before), verdicts: { drift: 'said' } }, before);
    expect(after.takes).toBe(before.takes);
    expect(after.verdicts).toEqual({ drift: 'said' });
  });

  it('brings its own take where that changed, and shares the others', () => {
    const before = attemptOf('a', { takes: [takeOf('one'), takeOf('two')] });
    const [one, two] = copyOf(before).takes;
    if (!one || two?.kind !== 'spoken') throw new Error('there are two takes');
    const after = sharingTakes(
      { ...before, takes: [one, { ...two, durationS: 9 }, takeOf('three')] },
      before,
    );
    expect(after.takes[0]).toBe(before.takes[0]);
    expect(spokenTakes(after.takes).map(({ durationS }) => durationS)).toEqual([2, 9, 2]);
  });

  it('is as it was read when it was not shown before', () => {
    const attempt = attemptOf('a');
    expect(sharingTakes(attempt, null)).toBe(attempt);
  });
});
