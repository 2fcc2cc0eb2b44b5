import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellAsTerms } from '../../../../src/transcription/worker/hearing/spelling';

const spoken = (text: string) =>
  text.split(' ').map((word, index) => ({ text: word, startS: index, endS: index + 0.5 }));
const spell = (text: string, ...terms: string[]) =>
  spellAsTerms(spoken(text), terms)
    .map((word) => word.text)
    .join(' ');

describe('names in the spelling of the question', () => {
  it.each([
    ['we moved into ML Ops.', 'MLOps Engineer', 'we moved into MLOps.'],
    ['on Sage maker, mostly', 'AWS SageMaker', 'on SageMaker, mostly'],
    ['an X G Boost model', 'XGBoost', 'an XGBoost model'],
    ['skills in ML, OPS and more', 'MLOps', 'skills in MLOps and more'],
    ['GitHub Actions', 'GitHub Actions', 'GitHub Actions'],
  ])('%s, expecting %s', (heard, term, written) => {
    expect(spell(heard, term)).toBe(written);
  });

  it('take the time of all their parts', () => {
    expect(spellAsTerms(spoken('on Sage Maker'), ['SageMaker'])[1]).toEqual({
      text: 'SageMaker',
      startS: 1,
      endS: 2.5,
    });
  });

  it('are not made over a comma, of other letters, or of short words', () => {
    expect(spell('data, drift', 'datadrift')).toBe('data, drift');
    expect(spell('death ops', 'DevOps')).toBe('death ops');
    expect(spell('we set up', 'a P I', 'API')).toBe('we set up');
  });

  it('never change a letter of what was heard', () => {
    const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
    const words = fc.array(fc.constantFrom('ML', 'Ops', 'Dev', 'data', 'Sage', 'Maker.', 'a'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        expect(letters(spell(text, 'MLOps', 'DevOps', 'SageMaker'))).toBe(letters(text));
      }),
    );
  });
});
