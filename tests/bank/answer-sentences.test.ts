import { describe, expect, it } from 'vitest';
import { answerSentences, answerText, sentenceOf } from '../../src/bank/answer-sentences';
import type { KeyTerm } from '../../src/bank/key-term';
import { speakableAnswer } from '../../src/bank/speakable-answer';
import { builtInBank, builtInQuestion } from './built-in-bank';

const termOf = (term: string): KeyTerm => ({
  id: term,
  term,
  kind: 'concept',
  weight: 2,
  aliases: [],
  nearMisses: [],
});

describe('the sentences of an answer', () => {
  it('carry the label above them and the block they stand in', () => {
    const sentences = answerSentences(builtInQuestion(7));
    expect(sentences).toContainEqual({
      text: 'Canary releases starting with 5% traffic',
      label: 'Deployment Strategy',
      block: 8,
    });
    expect(sentences).toContainEqual({
      text: 'Each model version gets its own container, and we use Istio for traffic splitting.',
      label: 'Real Example from My Work',
      block: 12,
    });
  });

  it('are not cut at abbreviations, versions or decimals', () => {
    const texts = answerSentences(builtInQuestion(10)).map(({ text }) => text);
    expect(texts).toContain('Distribution Comparison: Monitor feature distributions vs. training data');
    expect(texts).toContain('Moderate Drift (0.1 < PSI < 0.2): Investigate and prepare retraining');
  });

  it('hold no blanks to fill in', () => {
    for (const question of builtInBank.questions) {
      for (const blank of question.placeholders) expect(answerText(question)).not.toContain(blank);
    }
  });

  it('make up a text that names each label once, before its first sentence', () => {
    const text = answerText(builtInQuestion(8));
    expect(text.split('Business Impact Monitoring:')).toHaveLength(2);
    expect(text).toMatch(/Data Quality Monitoring:\nInput data validation/);
  });
});

describe('the sentence a term comes from', () => {
  it.each([
    [6, 'model versioning', 'We need experiment tracking and model versioning.'],
    [7, 'automated rollback', 'Automated rollback based on performance metrics'],
    [10, 'PSI', 'Population Stability Index (PSI): Quantify distribution changes'],
    [13, '$2.3M fraud prevented', 'Prevented $2.3M in fraud (94.8% precision, 91.2% recall)'],
    [17, 'scheduled retraining', 'Scheduled retraining (weekly/monthly)'],
  ])('of question %i for "%s" is found', (number, term, sentence) => {
    expect(sentenceOf(builtInQuestion(number), termOf(term))?.text).toBe(sentence);
  });

  it('is null for a term that the answer does not know', () => {
    expect(sentenceOf(builtInQuestion(1), termOf('homomorphic encryption'))).toBeNull();
  });
});

describe('the answer as it is read aloud', () => {
  it('has one line a block, each ended, and signs in words', () => {
    const lines = speakableAnswer(builtInQuestion(7)).split('\n');
    expect(lines).toContain('Deployment Strategy:');
    expect(lines).toContain('Tag models by stage: Development to Staging to Production.');
    expect(lines).toContain('Latency monitoring (we maintain under 100ms).');
  });

  it('leaves out a label that heads only code', () => {
    expect(speakableAnswer(builtInQuestion(17))).not.toContain('Implementation:');
  });

  it('reads a blank by its name', () => {
    expect(speakableAnswer(builtInQuestion(2))).toMatch(/^I'm drawn to Company Name for several reasons\./);
  });
});
