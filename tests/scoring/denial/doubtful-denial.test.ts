import { describe, expect, it } from 'vitest';
import { scoreAnswer } from '../../../src/scoring/score-answer';
import { bank, keyTerm, questionNumber, spoken } from '../spoken';

/** The verdict on "Kafka" in a sentence of which one word is as sure as told. */
async function verdictOn(text: string, doubted: string, confidence: number) {
  const transcript = spoken(text);
  const segments = transcript.segments.map((segment) => ({
    ...segment,
    words: segment.words.map((word) => (word.text === doubted ? { ...word, confidence } : word)),
  }));
  const terms = [keyTerm('Kafka')];
  const score = await scoreAnswer({
    bank,
    question: questionNumber(1),
    terms,
    transcript: { ...transcript, segments },
  });
  return score.terms[0];
}

describe('a "not" that the model doubts', () => {
  it.each([
    ['We did not use Kafka for events.', 'not'],
    ["We didn't use Kafka for events.", "didn't"],
    ['We never used Kafka for events.', 'never'],
  ])('denies nothing: %s', async (text, doubted) => {
    expect((await verdictOn(text, doubted, 0.9))?.verdict).toBe('denied');
    expect((await verdictOn(text, doubted, 0.2))?.verdict).toBe('said');
  });
});
