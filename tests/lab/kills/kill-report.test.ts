import { describe, expect, it } from 'vitest';
import { holds, lostOfChunksS, lostS, summaryOf, tableOf } from '../../../lab/kills/kill-report';

const kill = { spokenS: 12.5, unfinishedS: 0.5, recoveredS: 11.75 };

describe('the report on kills', () => {
  it('tells what is lost from what the browser had not handed over', () => {
    expect(lostS(kill)).toBe(0.75);
    expect(lostOfChunksS(kill)).toBe(0.25);
  });

  it('counts an answer that does not come back as lost whole, and fails', () => {
    const gone = { ...kill, recoveredS: null };
    expect(lostS(gone)).toBe(12.5);
    expect(holds([kill])).toBe(true);
    expect(holds([kill, gone])).toBe(false);
  });

  it('fails when more than a second of finished chunks is lost', () => {
    expect(holds([{ ...kill, recoveredS: 11 }])).toBe(true);
    expect(holds([{ ...kill, recoveredS: 10.9 }])).toBe(false);
  });

  it('is a table with a row for each kill and a line about all', () => {
    const kills = [kill, { ...kill, recoveredS: null }];
    expect(tableOf(kills).split('\n').slice(2)).toEqual([
      '| 1 | 12.50 s | 11.75 s | 0.75 s | 0.50 s | 0.25 s |',
      '| 2 | 12.50 s | nothing | 12.50 s | 0.50 s | 12.00 s |',
    ]);
    expect(summaryOf(kills)).toContain('1 of 2 recovered. Lost: median 0.75 s, most 12.50 s');
  });
});
