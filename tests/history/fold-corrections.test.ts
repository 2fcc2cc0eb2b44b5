import { describe, expect, it } from 'vitest';
import type { KeyTerm } from '../../src/bank/key-term';
import type { Correction, CorrectionEntry } from '../../src/history/correction-record';
import { correctTerms, foldCorrections } from '../../src/history/fold-corrections';

const term = (id: string, rest: Partial<KeyTerm> = {}): KeyTerm => ({
  id,
  term: id,
  kind: 'concept',
  weight: 2,
  aliases: [],
  nearMisses: [],
  ...rest,
});

const log = (...changes: readonly Correction[]): readonly CorrectionEntry[] =>
  changes.map((change, index) => ({ id: `e${index}`, bankId: 'mlops', question: 'q6', at: index, change }));

const learn = (wording: string): Correction => ({ kind: 'alias', termId: 'drift', wording });
const reject = (wording: string): Correction => ({ kind: 'rejection', termId: 'drift', wording });
const undo = (of: string): Correction => ({ kind: 'undo', of });

const corrected = (entries: readonly CorrectionEntry[], bankTerms: readonly KeyTerm[] = [term('drift')]) =>
  correctTerms(bankTerms, foldCorrections(entries));

describe('corrections of key terms', () => {
  it('change nothing when there are none', () => {
    const terms = [term('drift', { aliases: ['shift'] })];
    expect(corrected([], terms)).toEqual(terms);
  });

  it('add a learnt wording to the aliases of its term alone', () => {
    const terms = [term('drift', { aliases: ['shift'] }), term('rollback')];
    expect(corrected(log(learn('the inputs move')), terms).map((one) => one.aliases)).toEqual([
      ['shift', 'the inputs move'],
      [],
    ]);
  });

  it('learn a wording once, in whatever case it was said', () => {
    expect(corrected(log(learn('Inputs move'), learn('inputs move ')))).toMatchObject([
      { aliases: ['inputs move '] },
    ]);
  });

  it('turn a rejected alias into a near miss', () => {
    expect(corrected(log(reject('Shift')), [term('drift', { aliases: ['shift'] })])).toMatchObject([
      { aliases: [], nearMisses: ['Shift'] },
    ]);
  });

  it('follow the later word when a wording was first rejected and then learnt', () => {
    expect(corrected(log(reject('shift'), learn('shift')))).toMatchObject([
      { aliases: ['shift'], nearMisses: [] },
    ]);
  });

  it("put the user's own list in place of the bank's, and apply learnt wordings to it", () => {
    const own = [term('drift'), term('lineage')];
    expect(corrected(log(learn('shift'), { kind: 'terms', terms: own }), [term('other')])).toMatchObject([
      { id: 'drift', aliases: ['shift'] },
      { id: 'lineage' },
    ]);
  });

  it("go back to the bank's list", () => {
    const entries = log({ kind: 'terms', terms: [] }, { kind: 'terms', terms: null });
    expect(corrected(entries)).toEqual([term('drift')]);
  });

  it('are taken back by an undo, and come back when that is undone', () => {
    expect(corrected(log(learn('shift'), undo('e0')))).toEqual([term('drift')]);
    expect(corrected(log(learn('shift'), undo('e0'), undo('e1')))).toMatchObject([{ aliases: ['shift'] }]);
  });

  it('show the earlier list again when the later one is undone', () => {
    const entries = log(
      { kind: 'terms', terms: [term('first')] },
      { kind: 'terms', terms: [term('second')] },
      undo('e1'),
    );
    expect(corrected(entries)).toEqual([term('first')]);
  });
});
