import { describe, expect, it } from 'vitest';
import { contextOf, modelSentenceOf } from '../../src/scoring/close/term-context';
import { unitsOf } from '../../src/scoring/model-answer';
import { rarityIn } from '../../src/scoring/words/rarity';
import { shapeOf } from '../../src/scoring/words/term-shape';
import { builtInBank, builtInQuestion } from '../bank/built-in-bank';
import { keyTerm } from './spoken';

describe('the sentences of a model answer', () => {
  it('carry the heading above them', () => {
    expect(unitsOf(builtInQuestion(7))).toContainEqual(
      expect.objectContaining({
        written: 'Canary releases starting with 5% traffic',
        heading: 'Deployment Strategy',
      }),
    );
  });

  it('are not cut at abbreviations, versions or decimals', () => {
    const texts = unitsOf(builtInQuestion(10)).map(({ written }) => written);
    expect(texts).toContain('Distribution Comparison: Monitor feature distributions vs. training data');
    expect(texts).toContain('Moderate Drift (0.1 < PSI < 0.2): Investigate and prepare retraining');
  });

  it('hold no blanks to fill in', () => {
    for (const question of builtInBank.questions) {
      for (const { text } of unitsOf(question)) {
        for (const blank of question.placeholders) expect(text).not.toContain(blank);
      }
    }
  });
});

describe('the sentence that is shown for a term', () => {
  it.each([
    [6, 'model versioning', 'We need experiment tracking and model versioning.'],
    [7, 'automated rollback', 'Automated rollback based on performance metrics'],
    [10, 'PSI', 'Population Stability Index (PSI): Quantify distribution changes'],
    [17, 'scheduled retraining', 'Scheduled retraining (weekly/monthly)'],
  ])('of question %i for "%s" says it', (number, term, sentence) => {
    expect(modelSentenceOf(term, builtInQuestion(number), builtInBank)).toBe(sentence);
  });

  it('is the one the term is scored by', () => {
    const rarity = rarityIn(builtInBank);
    const plain = (text: string) => text.replace(/[\s.]+/g, '');
    for (const question of builtInBank.questions) {
      for (const { text } of unitsOf(question)) {
        const term = keyTerm(text.split(' ').slice(0, 3).join(' '));
        if (shapeOf(term.term, rarity).words.length === 0) continue; // numbers are scored by themselves
        const [scoredBy = ''] = contextOf(term, question, rarity).inContext;
        const shown = modelSentenceOf(term.term, question, builtInBank);
        expect(plain(scoredBy)).toBe(plain(`${term.term}. ${shown}`));
      }
    }
  });

  it('holds the numbers of a term that is nothing else', () => {
    const [question] = builtInBank.questions.filter(({ number }) => number === 23);
    if (!question) throw new Error('The built-in bank has no question 23');
    expect(modelSentenceOf('₹25-32 lakhs per annum', question, builtInBank)).toContain('25-32');
  });

  it('weighs words by how much they tell: a rare word decides, not two that are everywhere', () => {
    const question = {
      id: 'q1',
      number: 1,
      text: 'How do you serve models?',
      section: 'Core',
      answer: [
        {
          kind: 'paragraph',
          label: null,
          text: 'The model of the team is a model of the data. We use Istio.',
        },
      ],
      placeholders: [],
    } as const;
    const bank = { ...builtInBank, questions: [...builtInBank.questions, question] };
    expect(modelSentenceOf('Istio for the model', question, bank)).toBe('We use Istio.');
  });

  it('is null for a term that the answer does not know', () => {
    expect(modelSentenceOf('homomorphic encryption', builtInQuestion(1), builtInBank)).toBeNull();
  });
});
