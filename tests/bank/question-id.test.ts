import { describe, expect, it } from 'vitest';
import { parseBank } from '../../src/bank/parse-bank';
import { idsOfTexts, withIdsOfNumbers } from '../../src/bank/question-id';

const TEA = '# Tea\n\n### 3. What is tea?\n\nLeaves.\n\n### 4. Why tea?\n\nIt wakes.\n';

describe('the id of a question', () => {
  it('is the same for the same text, wherever the question stands', () => {
    const ids = parseBank(TEA).questions.map(({ id }) => id);
    const moved = parseBank('# Tea\n\n### 1. Why tea?\n\nIt wakes.\n\n### 2. What is tea?\n\nLeaves.\n');
    expect(moved.questions.map(({ id }) => id)).toEqual(ids.toReversed());
  });

  it('is unique, also for equal texts, texts without letters, and ids that are taken', () => {
    const ids = idsOfTexts(['What is tea?', 'What is tea?', '???', '!!!', 'Why tea?'], ['why-tea']);
    expect(new Set([...ids, 'why-tea']).size).toBe(6);
  });

  it('comes from the number where that was all there was', () => {
    expect(withIdsOfNumbers(parseBank(TEA)).questions.map(({ id }) => id)).toEqual(['q3', 'q4']);
  });
});
