/** How far figures agree with grades. Rank correlations are not needed: grades are few and even. */

/** Pearson's r; NaN where either does not vary. */
export function pearson(one: readonly number[], other: readonly number[]): number {
  const [mean, otherMean] = [meanOf(one), meanOf(other)];
  let [product, ones, others] = [0, 0, 0];
  one.forEach((value, at) => {
    const [left, right] = [value - mean, (other[at] ?? 0) - otherMean];
    product += left * right;
    ones += left * left;
    others += right * right;
  });
  return ones > 0 && others > 0 ? product / Math.sqrt(ones * others) : Number.NaN;
}

/** Area under the ROC curve of those that are true against the others; NaN without either. */
export function areaUnderCurve(values: readonly number[], truths: readonly boolean[]): number {
  const positive = values.filter((_, at) => truths[at]);
  const negative = values.filter((_, at) => !truths[at]);
  const won = positive.reduce(
    (sum, value) =>
      sum + negative.reduce((wins, other) => wins + (value > other ? 1 : value === other ? 0.5 : 0), 0),
    0,
  );
  return positive.length > 0 && negative.length > 0 ? won / positive.length / negative.length : Number.NaN;
}

/** The mean of a figure over groups, such as questions, leaving out those that have none. */
export function withinGroups(
  groups: readonly number[],
  figure: (members: readonly number[]) => number,
): number {
  const figures = [...new Set(groups)].map((group) =>
    figure(groups.flatMap((other, at) => (other === group ? [at] : []))),
  );
  return meanOf(figures.filter((value) => !Number.isNaN(value)));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
