/** Whether a percentage means the same in every bank. */

/** Of twenty points each: narrower ones hold too few answers of a set. */
const BANDS = 5;

/** The mean grade, 0–1, of the answers in each band of coverage and how many these are, as a line to print. */
export function gradesByCoverage(coverages: readonly number[], grades: readonly number[]): string {
  const bands = Array.from({ length: BANDS }, (_, band) => {
    const inBand = grades.filter((_, at) => bandOf(coverages[at] ?? 0) === band);
    const mean = inBand.reduce((sum, grade) => sum + grade, 0) / inBand.length;
    const [from, to] = [band, band + 1].map((edge) => Math.round((100 * edge) / BANDS));
    return `${from}–${to} % ${inBand.length > 0 ? mean.toFixed(2) : '–'} (${inBand.length})`;
  });
  return `grade by coverage      ${bands.join('  ')}`;
}

function bandOf(coverage: number): number {
  return Math.min(BANDS - 1, Math.floor(coverage * BANDS));
}
