import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/scoring/coverage';
import type { TermScore } from '../../src/scoring/score';
import { lossReason, shareLines, shareReason } from '../../src/words/coverage-words';
import { percent } from '../../src/words/figures';

const term = (part: Partial<TermScore>): TermScore => ({
  id: 'x',
  term: 'x',
  kind: 'concept',
  weight: 2,
  verdict: 'said',
  evidence: null,
  ...part,
});
const several = (amount: number, part: Partial<TermScore>) =>
  Array.from({ length: amount }, () => term(part));

const NAMED = { bare: true, credit: 0.5 } as const;
const MISSED = { verdict: 'missed' } as const;

describe('why a share is another one than the count of terms', () => {
  it('is that terms were named without being explained', () => {
    const terms = [...several(3, {}), ...several(5, NAMED), ...several(6, MISSED)];
    expect(percent(coverageOf(terms) ?? 0)).toBe('39\u00a0%'); // of 14, 8 are covered
    expect(shareReason({ terms })).toBe('5 of them were named, not explained: they count in part.');
  });

  it('is that essential terms count more, and both where both is so', () => {
    const essential = [...several(2, { weight: 3, ...MISSED }), ...several(2, { weight: 1 })];
    expect(shareReason({ terms: essential })).toBe('Essential terms count more than details.');
    expect(shareReason({ terms: [...essential, term(NAMED)] })).toBe(
      '1 of them was named, not explained: it counts in part. Essential terms count more than details.',
    );
  });

  it('is that some came close', () =>
    expect(shareReason({ terms: several(2, { verdict: 'close', credit: 0.7 }) })).toBe(
      '2 of them came close: they count in part.',
    ));

  it('is that something of what was missed was said all the same', () =>
    expect(shareReason({ terms: [...several(2, {}), ...several(2, { ...MISSED, credit: 0.2 })] })).toBe(
      'Some of what was not covered came across in part.',
    ));

  it('is that only some were asked for', () => {
    const terms = [0, 1, 2].map((item) => term({ choice: { item, asked: 1 } }));
    expect(shareReason({ terms })).toBe(
      'Of what could be named, only the best one counts: one was asked for.',
    );
  });

  it('is never that essential terms count more where all of them are alternatives', () => {
    const verdicts = ['missed', 'said', 'said', 'missed'] as const;
    const terms = verdicts.map((verdict, item) =>
      term({ verdict, weight: item === 0 ? 3 : 1, choice: { item, asked: 2 } }),
    );
    expect(coverageOf(terms)).toBe(1);
    expect(shareReason({ terms })).toBe('Of what could be named, only the best 2 count: 2 were asked for.');
  });

  it('is that little was said about one, about several, or about the only one', () => {
    const little = term({ credit: 0.32 });
    expect(shareReason({ terms: [little] })).toBe('It was said with little about it: it counts in part.');
    expect(shareReason({ terms: [little, term({})] })).toBe(
      '1 of them was said with little about it: it counts in part.',
    );
    expect(shareReason({ terms: [little, little, term({})] })).toBe(
      '2 of them were said with little about them: they count in part.',
    );
  });

  it('is that what was said counts for the most part', () =>
    expect(shareReason({ terms: several(2, { credit: 0.7 }) })).toBe(
      'What was said counts for the most part: the model answer says more about it.',
    ));

  it('is nothing where it is about the same', () =>
    expect(shareReason({ terms: [...several(3, {}), ...several(3, MISSED)] })).toBeNull());

  it('is nothing where what counts less and what counts more make up for each other', () => {
    const terms = [...several(6, { weight: 3 }), term(NAMED), term(MISSED)];
    expect(coverageOf(terms)).toBeCloseTo(7 / 8, 1);
    expect(lossReason({ terms })).not.toBeNull();
    expect(shareReason({ terms })).toBeNull();
  });
});

describe('the sum behind a share', () => {
  it('tells each way of counting that there is, and comes to the share', () => {
    const terms = [...several(2, { weight: 3 }), term(NAMED), term(MISSED)];
    expect(shareLines({ terms })).toEqual([
      { name: 'Said', terms: 2, counted: '6 of 6' },
      { name: 'Named, not explained', terms: 1, counted: '1 of 2' },
      { name: 'Missed', terms: 1, counted: '0 of 2' },
      { name: 'Together', terms: 4, counted: '7 of 10' },
    ]);
    expect(coverageOf(terms)).toBe(0.7);
  });

  it('sets what was said with little about it apart, and comes to the share that it stands under', () => {
    const terms = [term({ weight: 3, credit: 0.32 })];
    expect(percent(coverageOf(terms) ?? 0)).toBe('32\u00a0%');
    expect(shareLines({ terms })).toEqual([
      { name: 'Said, little explained', terms: 1, counted: '0.96 of 3' },
      { name: 'Together', terms: 1, counted: '0.96 of 3' },
    ]);
  });

  it('takes alternatives as what was asked for, of equal weight', () => {
    const terms = [
      term({ weight: 1 }),
      ...[1, 0, 1].map((credit, item) => term({ credit, choice: { item, asked: 2 } })),
    ];
    expect(shareLines({ terms }).map(({ name, counted }) => [name, counted])).toEqual([
      ['Said', '1 of 1'],
      ['Of what was to be chosen from', '4 of 4'],
      ['Together', '5 of 5'],
    ]);
  });
});
