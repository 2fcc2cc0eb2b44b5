import { describe, expect, it } from 'vitest';
import { readChain } from '../../src/structure/clause-beliefs';
import { questionKind } from '../../src/structure/question-kind';
import { readExplanation } from '../../src/structure/read-explanation';
import { partsOfClauses } from '../../src/structure/read-story';
import { clausesOf } from '../../src/structure/spoken-clauses';
import { featuresOf } from '../../src/structure/story-cues';
import { STORY_WEIGHTS } from '../../src/structure/story-weights';

describe('the kind of a question', () => {
  it.each([
    ['Tell me about a time you missed a deadline.', 'story'],
    ['Give me an example of a NoSQL database.', 'other'],
    ['What is a database index?', 'explanation'],
    ['Tell me about yourself.', 'other'],
  ])('%s is %s', (question, kind) => expect(questionKind(question)).toBe(kind));
});

describe('the parts of a story', () => {
  it('are found in order', () => {
    const words =
      'Last year I was working in a hotel and there was a problem with the lift. I called the company and I asked the guests to wait. In the end everybody was happy and they thanked us.';
    const clauses = clausesOf(words.split(' '));
    const parts = partsOfClauses(readChain(featuresOf(clauses), STORY_WEIGHTS).beliefs);
    expect(parts[0]).toBe('situation');
    expect(parts).toContain('action');
    expect(parts.at(-1)).toBe('result');
  });

  it('are believed to a whole in each clause', () => {
    const clauses = clausesOf('We had a leak. I closed the tap. It was dry again.'.split(' '));
    for (const belief of readChain(featuresOf(clauses), STORY_WEIGHTS).beliefs)
      expect(Object.values(belief).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1);
  });
});

describe('an explanation', () => {
  it('has an opening, points and an ending', () => {
    const text =
      'A heat pump is a fridge that works the other way round. First it takes heat from the air outside, even in winter. Then a compressor presses the gas together until it is hot enough. So in the end it moves heat and makes none.';
    const reading = readExplanation(text.split(' '));
    expect(reading?.opening?.first).toBe(0);
    expect(reading?.points).toHaveLength(2);
    expect(reading?.ending).not.toBeNull();
  });

  it('that is short is not read', () => expect(readExplanation(['Yes.'])).toBeNull());
});
