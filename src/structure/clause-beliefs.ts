import { type ClausePart, PARTS } from './story-parts';

/** Of a linear chain: what each feature says about each part, and which part follows which. In logits. */
export interface ChainWeights {
  readonly features: Readonly<Record<ClausePart, readonly number[]>>;
  readonly first: Readonly<Record<ClausePart, number>>;
  readonly next: Readonly<Record<ClausePart, Readonly<Record<ClausePart, number>>>>;
}

/** How likely a clause is of each part, 0..1, 1 together; all other clauses are taken into account. */
export type Belief = Readonly<Record<ClausePart, number>>;

/** What a chain makes of the rows of one answer; not empty. */
export interface ChainReading {
  readonly beliefs: readonly Belief[];
  /** How likely the clause at `at` is `from` and the one after it is `to`. */
  pair(at: number, from: ClausePart, to: ClausePart): number;
}

/** The forward–backward algorithm, in logarithms. */
export function readChain(rows: readonly (readonly number[])[], weights: ChainWeights): ChainReading {
  const scores = rows.map((row) => byPart((part) => dot(row, weights.features[part])));
  const ahead = forward(scores, weights);
  const behind = backward(scores, weights);
  const total = logSum(PARTS.map((part) => at(ahead, ahead.length - 1, part)));
  return {
    beliefs: rows.map((_, index) =>
      byPart((part) => Math.exp(at(ahead, index, part) + at(behind, index, part) - total)),
    ),
    pair: (index, from, to) =>
      Math.exp(
        at(ahead, index, from) +
          weights.next[from][to] +
          at(scores, index + 1, to) +
          at(behind, index + 1, to) -
          total,
      ),
  };
}

/** By clause, the log weight of all ways that end in a part there. */
function forward(scores: readonly Belief[], { first, next }: ChainWeights): readonly Belief[] {
  const ways: Belief[] = [];
  for (const score of scores) {
    const before = ways.at(-1);
    ways.push(
      byPart(
        (part) =>
          score[part] + (before ? logSum(PARTS.map((from) => before[from] + next[from][part])) : first[part]),
      ),
    );
  }
  return ways;
}

/** By clause, the log weight of all ways on from a part there. */
function backward(scores: readonly Belief[], { next }: ChainWeights): readonly Belief[] {
  const ways: Belief[] = [byPart(() => 0)];
  for (const score of scores.slice(1).toReversed()) {
    const after = ways[0] ?? score;
    ways.unshift(byPart((part) => logSum(PARTS.map((to) => next[part][to] + score[to] + after[to]))));
  }
  return ways;
}

function at(rows: readonly Belief[], index: number, part: ClausePart): number {
  return rows[index]?.[part] ?? 0;
}

function byPart(value: (part: ClausePart) => number): Belief {
  return {
    situation: value('situation'),
    task: value('task'),
    action: value('action'),
    result: value('result'),
    other: value('other'),
  };
}

function dot(row: readonly number[], weights: readonly number[]): number {
  return row.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}

function logSum(values: readonly number[]): number {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}
