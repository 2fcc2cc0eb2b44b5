import type { Embedder } from '../../src/scoring/embedder';
import type { PointJudge } from '../../src/scoring/points/read-points';
import { scoreAnswer } from '../../src/scoring/score-answer';
import type { LabelledAnswer } from './labelled-answers';
import type { LabelledSet } from './labelled-sets';
import { answerTo } from './scoring-times';
import { smallChangeFigures } from './small-changes';

/** Two lines a set: how far coverage is from the weight that people took as conveyed, and how far one word moves it. */
export async function coverageTable(
  sets: readonly LabelledSet[],
  { embedder, judge }: { readonly embedder: Embedder; readonly judge: PointJudge },
): Promise<string> {
  const lines: string[] = [];
  for (const { name, bank, labelled } of sets) {
    const { answers, termsOf } = labelled;
    const coverageOf = async (question: number, transcript: string) =>
      (await scoreAnswer(answerTo(bank, labelled, question, transcript), embedder, judge)).coverage ?? 0;
    let [counted, conveyed, off] = [0, 0, 0];
    for (const answer of answers) {
      const [coverage, share] = [
        await coverageOf(answer.question, answer.text),
        shareConveyed(answer, termsOf.get(answer.question) ?? []),
      ];
      counted += coverage / answers.length;
      conveyed += share / answers.length;
      off += Math.abs(coverage - share) / answers.length;
    }
    lines.push(
      `${name}: counted ${counted.toFixed(3)}, conveyed ${conveyed.toFixed(3)} on average, ${off.toFixed(3)} apart by answer`,
      `  ${await smallChangeFigures(
        answers.map(({ text }) => text),
        (at) => (transcript) => coverageOf(answers[at]?.question ?? 0, transcript),
      )}`,
    );
  }
  return lines.join('\n');
}

function shareConveyed(
  { covered }: LabelledAnswer,
  terms: readonly { readonly id: string; readonly weight: number }[],
): number {
  const weightOf = (some: typeof terms) => some.reduce((sum, { weight }) => sum + weight, 0);
  return weightOf(terms.filter(({ id }) => covered.has(id))) / Math.max(1, weightOf(terms));
}
