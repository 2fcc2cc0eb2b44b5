import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/scoring/spoken-answer';

const textsOf = (answer: string) => readAnswer(answer.split(' ')).texts;

describe('a spoken answer', () => {
  it('leaves hesitations out', () => {
    expect(textsOf('um we hmm use uh mm Kafka')).toEqual(['we', 'use', 'kafka']);
  });

  it('keeps the M of a million, which is no hesitation', () => {
    const [million, dollars] = readAnswer([
      '50M',
      'predictions',
      'prevent',
      '$2.3M',
      'of',
      'fraud',
    ]).quantities;
    expect(million).toMatchObject({ value: 50e6, unit: 'none' });
    expect(dollars).toMatchObject({ value: 2.3e6, unit: 'usd' });
  });
});
