import { describe, expect, it } from 'vitest';
import { type Counts, grown, tableOf } from '../../../lab/soak/counts';

const counts: Counts = {
  when: 'after 20 answers',
  memoryBytes: 500e6,
  heapBytes: 20e6,
  nodes: 1000,
  listeners: 100,
  objectUrls: 1,
  handles: 60,
};

describe('a soak', () => {
  it('finds nothing in a page that stays as it was, whatever garbage comes and goes', () => {
    expect(grown([counts, { ...counts, memoryBytes: 560e6, heapBytes: 19e6 }])).toEqual([]);
  });

  it('names what grew, and every address that is left', () => {
    expect(grown([counts, { ...counts, heapBytes: 40e6, objectUrls: 2 }])).toEqual([
      'heapBytes',
      'objectUrls',
    ]);
  });

  it('says nothing of what the system does not tell', () => {
    const untold = { ...counts, memoryBytes: null, handles: null };
    expect(grown([untold, untold])).toEqual([]);
    expect(tableOf([untold])).toContain('| not told | 20.0 MB |');
  });

  it('prints how many times the first count the last one is', () => {
    const table = tableOf([counts, { ...counts, when: 'after 100 answers', memoryBytes: 550e6 }]);
    expect(table.split('\n').at(-1)).toBe(
      '| **last over first** | 1.10 × | 1.00 × | 1.00 × | 1.00 × |  | 1.00 × |',
    );
  });
});
