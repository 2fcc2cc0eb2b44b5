import { describe, expect, it } from 'vitest';
import type { AnswerBlock } from '../../src/bank/bank';
import type { KeyTerm } from '../../src/bank/key-term';
import { rebasedTerms } from '../../src/bank/rebase-terms';

const term = (words: string, rest: Partial<KeyTerm> = {}): KeyTerm => ({
  ...{ id: words.toLowerCase().replaceAll(' ', '-'), term: words, kind: 'concept', weight: 2 },
  ...{ aliases: [], nearMisses: [], ...rest },
});
const answer = (text: string): readonly AnswerBlock[] => [{ kind: 'paragraph', label: null, text }];
const names = (terms: readonly KeyTerm[]) => terms.map(({ term: words }) => words);

const before = {
  answer: answer('We use a Dutch oven, rye flour and steam.'),
  found: [term('Dutch oven'), term('rye flour'), term('steam')],
};
const after = {
  answer: answer('We use a Dutch oven and a long rest.'),
  found: [term('Dutch oven'), term('long rest')],
};

describe('somebody’s own key terms after the model answer changed', () => {
  it('stay where the answer still says them, as they were changed', () => {
    const own = [term('Dutch oven', { weight: 3, aliases: ['cocotte'] })];
    expect(rebasedTerms(own, before, after)[0]).toEqual(own[0]);
  });

  it('go with the words that went, unless another wording of theirs is left', () => {
    expect(names(rebasedTerms([term('rye flour')], before, after))).not.toContain('rye flour');
    const renamed = term('rye flour', { aliases: ['long rest'] });
    expect(names(rebasedTerms([renamed], before, after))).toContain('rye flour');
  });

  it('stay with what they were taught, though the answer no longer names them', () => {
    const taught = term('rye flour', { aliases: ['dark flour'] });
    expect(rebasedTerms([taught, term('steam', { nearMisses: ['smoke'] })], before, after)).toEqual([
      taught,
      term('steam', { nearMisses: ['smoke'] }),
      term('long rest'),
    ]);
    const known = { ...before, found: [term('Dutch oven'), taught, term('steam')] };
    expect(names(rebasedTerms([taught], known, after))).not.toContain('rye flour'); // the app found that wording itself
  });

  it('stay where they never stood in the answer', () => {
    expect(names(rebasedTerms([term('patience')], before, after))).toContain('patience');
  });

  it('are joined by what the new words bring, and not by what was taken off the list before', () => {
    expect(
      names(rebasedTerms([term('Dutch oven')], before, { ...after, found: [...after.found, term('steam')] })),
    ).toEqual(['Dutch oven', 'long rest']);
  });
});
