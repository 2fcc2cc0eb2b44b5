import { describe, expect, it } from 'vitest';
import { normalizeEnglish } from '../../../lab/metrics/english-text';

// Expected values were made by EnglishTextNormalizer of the Python package openai-whisper's rules.
describe('text as Whisper compares it', () => {
  it.each([
    ['It isn’t "Kafka", is it?', 'it isn t kafka is it'],
    [
      "We won't; they can't, I'm sure he's been there.",
      'we will not they can not i am sure he has been there',
    ],
    ['So, um, we used, uh, Kubernetes. [laughs] (coughs)', 'so we used kubernetes'],
    ['The colour was organised by Dr. Smith', 'the color was organized by doctor smith'],
    ['naïve Ærøskøbing café', 'naive aeroskobing cafe'],
    ['end-to-end, real-time', 'end to end real time'],
  ])('%s', (text, expected) => {
    expect(normalizeEnglish(text)).toBe(expected);
  });
});

describe('numbers in words and in digits', () => {
  it.each([
    ['over fifty million predictions', 'over 50000000 predictions'],
    ['15,000 transactions', '15000 transactions'],
    ['ninety four point eight percent', '94.8%'],
    ['94.8%', '94.8%'],
    ['two point three million dollars', '$2300000'],
    ['$2.3 million', '$2300000'],
    ['ten thousand dollars', '$10000'],
    ['two dollars and seven cents', '$2.07'],
    ['three and a half years', '3.5 years'],
    ['one hundred and twenty three', '123'],
    ['twenty twenty five', '2025'],
    ['one oh one', '101'],
    ['triple seven', '777'],
    ['the twenty first time', 'the 21st time'],
    ['the nineteen sixties', 'the 1960s'],
    ['one of the ones', 'one of the ones'],
    ['minus five degrees', '-5 degrees'],
    ['a sub hundred milliseconds path', 'a sub 100 milliseconds path'],
  ])('%s', (text, expected) => {
    expect(normalizeEnglish(text)).toBe(expected);
  });
});
