/** `npm run bench:scoring`: the scorer beside what peers do, across sets, what each layer gives, and time per answer. */
import { parseArgs } from 'node:util';
import { openNodeEncoder, openNodeJudge } from '../../scripts/scoring/node-encoder';
import type { Bank } from '../../src/bank/bank';
import { extractKeyTerms } from '../../src/extraction/extract-key-terms';
import { rememberVectors } from '../../src/meaning/remembered-vectors';
import type { Embedder } from '../../src/scoring/embedder';
import { unitsOf } from '../../src/scoring/model-answer';
import type { PointJudge } from '../../src/scoring/points/read-points';
import { isCovered } from '../../src/scoring/score';
import { scoreAnswer } from '../../src/scoring/score-answer';
import { ABLATIONS, blank } from './ablation';
import { baselineMatchers } from './baseline-matchers';
import { type Decision, decisionsOn } from './close-decisions';
import { coverageTable } from './coverage-table';
import { extractionFigures } from './extraction-figures';
import { crossValidatedHits, type Examples, examplesOf, fitScorer, fitWithoutTopic } from './fit-scorer';
import { readHeardAnswers, readSpokenTexts } from './heard-answers';
import { heardTable } from './heard-figures';
import type { LabelledAnswers } from './labelled-answers';
import { type LabelledSet, readKeptApartSets, readLabelledSet, readLabelledSets } from './labelled-sets';
import { type Judged, MATCHING_HEAD, matchingLine } from './matching-table';
import { rake } from './rake';
import { answerTo, scoringTimes } from './scoring-times';
import { yake } from './yake';

const HELP = `npm run bench:scoring -- [--data DIR] [--bank FILE.md] [--transcripts FILE.json [--spoken FILE.json]] [--quick | --times | --coverage]

Matching: F1, precision and recall of "said or close" against people's decisions, F1 by style, and false hits as shares of the
decisions in which the term was not conveyed. "shipped" uses src/scoring/close/closeness-weights.ts; "cross-validated" judges every
question by weights fitted on all others; "kept apart" are sets that nothing was ever fitted to; "across sets" judges every set by
weights fitted on the other three. Then what each layer gives across sets, extraction (the top 14 terms against the reference), and
times. --data measures another folder with the
shipped weights alone; --transcripts takes what "npm run bench:hearing -- --json FILE" heard of the answers to questions 1–12, or
{id: text}, and prints instead how much F1 each model loses against the exact text; --spoken tells what the recordings say that say more
than the text ({id: text}), and leaves out the terms that only this says; --quick leaves all but
matching on the first set out, --times all but the times; --coverage prints instead how far the percentage is from what people took
as conveyed, and how far one word that is dropped or garbled moves it, of every set.`;

const MOST_TERMS = 14;
/** More than all texts of all sets. */
const MOST_VECTORS = 50_000;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    data: { type: 'string' },
    bank: { type: 'string' },
    transcripts: { type: 'string' },
    spoken: { type: 'string' },
    quick: { type: 'boolean' },
    times: { type: 'boolean' },
    coverage: { type: 'boolean' },
  },
});

if (values.help) console.log(HELP);
else await bench();

async function bench(): Promise<void> {
  const sets = readLabelledSets();
  const keptApart = values.data === undefined && !values.quick ? readKeptApartSets() : [];
  const encoder = await openNodeEncoder();
  const embedder = rememberVectors(encoder.encode, { most: MOST_VECTORS });
  const set =
    values.data === undefined
      ? sets[0]
      : readLabelledSet(values.data, values.data, values.bank ?? 'public/banks/mlops.md');
  if (set === undefined) throw new Error('There is no labelled set');
  if (values.times) {
    console.log(await scoringTimes(set.bank, set.labelled, encoder.encode));
    await encoder.close();
    return;
  }
  if (values.transcripts !== undefined) {
    const spoken = values.spoken === undefined ? new Map<string, string>() : readSpokenTexts(values.spoken);
    console.log(await heardTable(set, readHeardAnswers(values.transcripts), embedder, spoken));
    await encoder.close();
    return;
  }
  const models = { embedder, judge: await openNodeJudge() };
  if (values.coverage) {
    console.log(await coverageTable(values.data === undefined ? [...sets, ...keptApart] : [set], models));
    await models.judge.close();
    await encoder.close();
    return;
  }
  console.log(`${set.name}, ${set.labelled.answers.length} answers\n\n${MATCHING_HEAD}`);
  await printPeers([set], embedder);
  console.log(matchingLine('ours, shipped', await shippedVerdicts(set, models)));
  if (values.data === undefined) {
    const examples = await examplesOf(sets, embedder);
    const decisions = await decisionsOn(set, set.labelled.answers, embedder);
    const hits = crossValidatedHits(examples, decisions, (one) => `${one.set} ${one.question}`);
    console.log(matchingLine('ours, cross-validated', judgedBy(decisions, hits)));
    if (!values.quick) {
      await printKeptApart(keptApart, models);
      await printAcrossSets(sets, examples, embedder);
    }
  }
  await models.judge.close();
  if (!values.quick) {
    printExtractions(set, keptApart);
    console.log(`\n${await scoringTimes(set.bank, set.labelled, encoder.encode)}`);
  }
  await encoder.close();
}

/** What the app scores with. */
interface Models {
  readonly embedder: Embedder;
  readonly judge: PointJudge;
}

async function printKeptApart(sets: readonly LabelledSet[], models: Models): Promise<void> {
  console.log(`\nKept apart, shipped weights\n\n${MATCHING_HEAD}`);
  for (const set of sets) console.log(matchingLine(`ours, ${set.name}`, await shippedVerdicts(set, models)));
}

async function printAcrossSets(
  sets: readonly LabelledSet[],
  exact: Examples,
  embedder: Embedder,
): Promise<void> {
  console.log(`\nAcross sets\n\n${MATCHING_HEAD}`);
  await printPeers(sets, embedder);
  for (const ablation of ABLATIONS) {
    const examples = blank(
      ablation.name === 'everything' ? exact : await examplesOf(sets, embedder, ablation.layers),
      ablation.blanked,
    );
    const { decisions } = examples;
    const hits = ablation.wordsOnly
      ? decisions.map(({ byWords }) => byWords === 'said')
      : crossValidatedHits(
          examples,
          decisions,
          (one) => one.set,
          ablation.anyTopic ? fitWithoutTopic : fitScorer,
        );
    const judged = judgedBy(decisions, hits);
    if (ablation.name !== 'everything') console.log(matchingLine(`  ${ablation.name}`, judged));
    else {
      for (const { name } of sets)
        console.log(
          matchingLine(
            `ours, ${name}`,
            judged.filter((_, index) => decisions[index]?.set === name),
          ),
        );
      console.log(matchingLine('ours, all four', judged));
    }
  }
}

async function printPeers(sets: readonly LabelledSet[], embedder: Embedder): Promise<void> {
  for (const matcher of baselineMatchers(embedder)) {
    const judged: Judged[] = [];
    for (const { labelled } of sets)
      for (const { style, question, text, covered } of labelled.answers)
        for (const { id, term } of labelled.termsOf.get(question) ?? [])
          judged.push({ style, covered: covered.has(id), hit: await matcher.covers(term, text) });
    console.log(matchingLine(matcher.name, judged));
  }
}

/** The verdicts of what ships, beside people's. */
async function shippedVerdicts(
  { bank, labelled }: LabelledSet,
  { embedder, judge }: Models,
): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const { question, text, style, covered } of labelled.answers) {
    const score = await scoreAnswer(answerTo(bank, labelled, question, text), embedder, judge);
    for (const { id, verdict } of score.terms)
      judged.push({ style, hit: isCovered(verdict), covered: covered.has(id) });
  }
  return judged;
}

function judgedBy(decisions: readonly Decision[], hits: readonly boolean[]): readonly Judged[] {
  return decisions.map(({ style, covered }, index) => ({ style, covered, hit: hits[index] ?? false }));
}

function printExtractions({ bank, labelled }: LabelledSet, keptApart: readonly LabelledSet[]): void {
  console.log(`\nExtraction, top ${MOST_TERMS}${' '.repeat(17)}F1    prec  recall`);
  const text = (number: number) =>
    unitsOf(questionOf(bank, number))
      .map((unit) => unit.text)
      .join('\n');
  printExtraction('YAKE', labelled, (number) => yake(text(number), MOST_TERMS));
  printExtraction('RAKE', labelled, (number) => rake(text(number), MOST_TERMS));
  printExtraction('ours', labelled, ourTerms(bank));
  for (const { name, ...apart } of keptApart)
    printExtraction(`ours, kept apart: ${name}`, apart.labelled, ourTerms(apart.bank));
}

function ourTerms(bank: Bank) {
  return (number: number) => extractKeyTerms(bank, questionOf(bank, number)).map(({ term }) => term);
}

function printExtraction(
  name: string,
  labelled: LabelledAnswers,
  found: (question: number) => readonly string[],
): void {
  const { f1, precision, recall } = extractionFigures(found, labelled.termsOf);
  console.log(`${name.padEnd(34)}${[f1, precision, recall].map((value) => value.toFixed(3)).join(' ')}`);
}

function questionOf(bank: Bank, number: number) {
  const question = bank.questions.find((candidate) => candidate.number === number);
  if (question === undefined) throw new Error(`The bank has no question ${number}`);
  return question;
}
