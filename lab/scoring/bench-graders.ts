/** `npm run bench:graders`: how far coverage agrees with people's grades, beside simpler methods. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openNodeEncoder, openNodeJudge } from '../../scripts/scoring/node-encoder';
import { transcriptOf } from '../../scripts/scoring/score-request';
import { extractKeyTerms } from '../../src/extraction/extract-key-terms';
import { parseJudgeWeights } from '../../src/meaning/judge-weights-file';
import { rememberVectors } from '../../src/meaning/remembered-vectors';
import type { PointJudge } from '../../src/scoring/points/read-points';
import { scoreAnswer } from '../../src/scoring/score-answer';
import { areaUnderCurve, pearson, withinGroups } from './agreement';
import { type GradedSet, readGradedSets } from './graded-answers';
import { wholeAnswerMethods } from './whole-answers';

const HELP = `npm run bench:graders -- --data DIR [--limit N] [--weights FILE.json]

DIR holds one folder a set, each with bank.md and answers.jsonl ({"question", "transcript", "grade" 0-1 | "label"}). Prints for
graded sets Pearson's r over all answers and the mean r within a question; for labelled sets the area under the ROC curve of
correct against the rest, the same within a question, and of correct against contradictory. Terms are those the product finds.
--limit takes about N answers of each set; --weights judges with other weights than those that ship, such as weights that
lab/scoring/judge/train.py fitted with whole questions or sets left out.`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    data: { type: 'string' },
    limit: { type: 'string' },
    weights: { type: 'string' },
  },
});

if (values.help || values.data === undefined) {
  (values.help ? console.log : console.error)(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  const encoder = await openNodeEncoder();
  const opened = await openNodeJudge();
  const weights = values.weights && parseJudgeWeights(JSON.parse(readFileSync(values.weights, 'utf8')));
  const judge: PointJudge = { reader: opened.reader, weights: weights || opened.weights };
  const methods = wholeAnswerMethods(rememberVectors(encoder.encode), judge.reader);
  for (const set of readGradedSets(values.data, values.limit ? Number(values.limit) : undefined)) {
    console.log(`${set.name}, ${set.answers.length} answers`);
    printRow('coverage', set, await coverages(set, judge));
    for (const { name, score } of methods) printRow(name, set, await score(set.answers, set.bank));
  }
  await encoder.close();
  await opened.close();
}

async function coverages({ bank, answers }: GradedSet, judge: PointJudge): Promise<readonly number[]> {
  const found: number[] = [];
  const termsOf = new Map(bank.questions.map((one) => [one.number, extractKeyTerms(bank, one)]));
  for (const { question: number, transcript } of answers) {
    const question = bank.questions.find((one) => one.number === number);
    if (question === undefined) throw new Error(`The bank has no question ${number}`);
    const terms = termsOf.get(number) ?? [];
    const input = { bank, question, terms, transcript: transcriptOf(transcript) };
    found.push((await scoreAnswer(input, undefined, judge)).coverage ?? 0);
  }
  return found;
}

function printRow(name: string, { answers }: GradedSet, scores: readonly number[]): void {
  const questions = answers.map(({ question }) => question);
  const pick = <T>(from: readonly T[], at: readonly number[]): readonly T[] =>
    at.flatMap((index) => {
      const value = from[index];
      return value === undefined ? [] : [value];
    });
  const grades = answers.flatMap(({ grade }) => grade ?? []);
  const figures: readonly (readonly [string, number])[] =
    grades.length === answers.length
      ? [
          ['r', pearson(scores, grades)],
          ['within', withinGroups(questions, (at) => pearson(pick(scores, at), pick(grades, at)))],
        ]
      : labelled();
  console.log(
    `  ${name.padEnd(22)} ${figures.map(([figure, value]) => `${figure} ${value.toFixed(3)}`).join('  ')}`,
  );

  function labelled(): readonly (readonly [string, number])[] {
    const correct = answers.map(({ label }) => label === 'correct');
    const opposed = answers.flatMap(({ label }, at) =>
      label === 'correct' || label === 'contradictory' ? [at] : [],
    );
    return [
      ['auc', areaUnderCurve(scores, correct)],
      ['within', withinGroups(questions, (at) => areaUnderCurve(pick(scores, at), pick(correct, at)))],
      ['contradictory', areaUnderCurve(pick(scores, opposed), pick(correct, opposed))],
    ];
  }
}
