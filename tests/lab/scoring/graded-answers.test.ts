import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gradesByCoverage } from '../../../lab/scoring/calibration';
import { readGradedSets } from '../../../lab/scoring/graded-answers';

let data = '';

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'viva-voce-graded-'));
  writeSet('baking', [1, 1, 1, 1, 2, 2, 3]);
  writeSet('sailing', [1, 2]);
});

afterAll(() => rmSync(data, { recursive: true }));

it('takes answers to the chosen questions alone, and no set that has none of them', () => {
  const sets = readGradedSets(data, { questions: { baking: [2] } });

  expect(sets.map(({ name, answers }) => [name, answers.map(({ question }) => question)])).toEqual([
    ['baking', [2, 2]],
  ]);
});

it('takes so many of those that were chosen, and none to a question that the bank lacks', () => {
  const [baking] = readGradedSets(data, { limit: 2, questions: { baking: [1, 3] } });

  expect(baking?.answers).toHaveLength(2);
  expect(baking?.answers.every(({ question }) => question === 1)).toBe(true);
});

it('tells the mean grade by coverage, and which band has no answer', () => {
  expect(gradesByCoverage([0, 0.19, 0.61, 1], [0, 0.5, 0.75, 1])).toBe(
    'grade by coverage      0–20 % 0.25 (2)  20–40 % – (0)  40–60 % – (0)  60–80 % 0.75 (1)  80–100 % 1.00 (1)',
  );
});

/** A bank of two questions, and an answer to each of the numbers given. */
function writeSet(name: string, questions: readonly number[]): void {
  mkdirSync(join(data, name));
  writeFileSync(
    join(data, name, 'bank.md'),
    '# Bank\n\n### 1. Why does dough rise?\n\nYeast makes gas.\n\n### 2. What does salt do?\n\nIt slows the yeast.\n',
  );
  writeFileSync(
    join(data, name, 'answers.jsonl'),
    questions
      .map((question) => JSON.stringify({ question, transcript: 'It is the yeast.', grade: 0.5 }))
      .join('\n'),
  );
}
