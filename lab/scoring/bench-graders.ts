/** `npm run bench:graders`: how far coverage agrees with people's grades, beside simpler methods. */
import { parseArgs } from 'node:util';
import { openNodeEncoder, openNodeJudge } from '../../scripts/scoring/node-encoder';
import { transcriptOf } from '../../scripts/scoring/score-request';
import { extractKeyTerms } from '../../src/extraction/extract-key-terms';
import { rememberVectors } from '../../src/meaning/remembered-vectors';
import type { PointJudge } from '../../src/scoring/points/read-points';
import { scoreAnswer } from '../../src/scoring/score-answer';
import { areaUnderCurve, pearson, withinGroups } from './agreement';
import { gradesByCoverage } from './calibration';
import { type GradedAnswer, type GradedSet, readGradedSets, readLeftOut } from './graded-answers';
import { smallChangeFigures } from './small-changes';
import { wholeAnswerMethods } from './whole-answers';

const HELP = `npm run bench:graders -- --data DIR [--left-out WEIGHTS] [--limit N] [--small-changes]

DIR holds one folder a set, each with bank.md and answers.jsonl ({"question", "transcript", "grade" 0-1 | "label"}). Prints for
graded sets Pearson's r over all answers and the mean r within a question; for labelled sets the area under the ROC curve of
correct against the rest, the same within a question, and of correct against contradictory; then the mean grade, or the share of correct
answers, by coverage. Terms are those the product finds. The weights that ship have learnt from every question of the four sets of
lab/scoring/judge: --left-out judges with those that lab/scoring/judge/train.py wrote to the folder WEIGHTS (--fold or --leave-out, with --out),
and takes the questions that these have not seen. --limit takes about N answers of each set. --small-changes prints instead how far
coverage moves when one word of each answer is dropped or garbled.`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    data: { type: 'string' },
    limit: { type: 'string' },
    'left-out': { type: 'string' },
    'small-changes': { type: 'boolean' },
  },
});

if (values.help || values.data === undefined) {
  (values.help ? console.log : console.error)(HELP);
  process.exitCode = values.help ? 0 : 2;
} else {
  const encoder = await openNodeEncoder();
  const judge = await openNodeJudge({ fitted: values['left-out'] });
  const methods = wholeAnswerMethods(rememberVectors(encoder.encode), judge.reader);
  const sets = readGradedSets(values.data, {
    limit: values.limit ? Number(values.limit) : undefined,
    questions: values['left-out'] ? readLeftOut(values['left-out']) : undefined,
  });
  for (const set of sets) {
    console.log(`${set.name}, ${set.answers.length} answers`);
    if (values['small-changes']) {
      const scorer = coverageWith(set, judge);
      const transcripts = set.answers.map(({ transcript }) => transcript);
      const figures = await smallChangeFigures(
        transcripts,
        (at) => (transcript) => scorer(set.answers[at]?.question ?? 0, transcript),
      );
      console.log(`  ${figures}`);
      continue;
    }
    const found = await coverages(set, judge);
    printRow('coverage', set, found);
    console.log(`  ${gradesByCoverage(found, set.answers.map(gradeOf))}`);
    for (const { name, score } of methods) printRow(name, set, await score(set.answers, set.bank));
  }
  await encoder.close();
  await judge.close();
}

async function coverages(set: GradedSet, judge: PointJudge): Promise<readonly number[]> {
  const scorer = coverageWith(set, judge);
  const found: number[] = [];
  for (const { question, transcript } of set.answers) found.push(await scorer(question, transcript));
  return found;
}

/** Coverage of a transcript as an answer to a question of the bank, with the terms that the product finds. */
function coverageWith({ bank }: GradedSet, judge: PointJudge) {
  const termsOf = new Map(bank.questions.map((one) => [one.number, extractKeyTerms(bank, one)]));
  return async (number: number, transcript: string): Promise<number> => {
    const question = bank.questions.find((one) => one.number === number);
    if (question === undefined) throw new Error(`The bank has no question ${number}`);
    const terms = termsOf.get(number) ?? [];
    const input = { bank, question, terms, transcript: transcriptOf(transcript) };
    return (await scoreAnswer(input, undefined, judge)).coverage ?? 0;
  };
}

/** 0–1; of a labelled answer 1 for a correct one, so that a partly correct one counts nothing. */
function gradeOf({ grade, label }: GradedAnswer): number {
  return grade ?? Number(label === 'correct');
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
