/** `npm run bench:scoring`: the scorer beside what peers do, what each layer gives, and time per answer. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Bank } from '../src/bank/bank';
import { rememberVectors } from '../src/meaning/remembered-vectors';
import { extractKeyTerms } from '../src/scoring/extract-key-terms';
import { unitsOf } from '../src/scoring/model-answer';
import { isCovered } from '../src/scoring/score';
import { ABLATIONS, blank } from './scoring/ablation';
import { readBankFile } from './scoring/bank-file';
import { baselineMatchers } from './scoring/baseline-matchers';
import { crossValidatedHits, type Decision, decisionsOn } from './scoring/close-decisions';
import { extractionFigures } from './scoring/extraction-figures';
import { type LabelledAnswers, mixedAnswers, readLabelledAnswers } from './scoring/labelled-answers';
import { matchingFigures } from './scoring/matching-figures';
import { openNodeEncoder } from './scoring/node-encoder';
import { rake } from './scoring/rake';
import { scoringTimes, type TimedScore, timedScores } from './scoring/scoring-times';
import { yake } from './scoring/yake';

const HELP = `npm run bench:scoring -- [--data DIR] [--bank FILE.md] [--transcripts FILE.json] [--quick]

Matching: F1, precision and recall of "said or close" against people's decisions, F1 by style, and false hits on answers that
should have none, as shares of all their decisions. "cross-validated" judges every question by weights fitted on the others;
"shipped" uses src/scoring/closeness-weights.ts. Extraction: the top 14 terms against the reference. --transcripts takes
{id: text} instead of the exact texts; --quick leaves the ablation out. Default data: tests/fixtures/scoring.`;

const MOST_TERMS = 14;
const STYLES = ['full', 'paraphrase', 'partial', 'trap', 'offtopic'] as const;

interface Judged {
  readonly style: string;
  readonly hit: boolean;
  readonly covered: boolean;
}

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    data: { type: 'string' },
    bank: { type: 'string' },
    transcripts: { type: 'string' },
    quick: { type: 'boolean' },
  },
});

if (values.help) console.log(HELP);
else await bench();

async function bench(): Promise<void> {
  const { bank } = readBankFile(values.bank ?? 'public/banks/mlops.md', { curated: false });
  const labelled = withTranscripts(
    readLabelledAnswers(values.data ?? 'tests/fixtures/scoring'),
    values.transcripts,
  );
  const encoder = await openNodeEncoder();
  const embedder = rememberVectors(encoder.encode);

  console.log(`${labelled.answers.length} answers\n`);
  console.log(
    `${''.padEnd(34)}F1    prec  recall  ${STYLES.map((style) => style.padEnd(11)).join('')}false hits: trap  offtopic`,
  );
  const timed = await timedScores(bank, labelled, embedder);
  const times = await scoringTimes(bank, labelled, timed, encoder.encode);
  for (const matcher of baselineMatchers(embedder)) {
    const hits = await Promise.all(
      pairsOf(labelled).map(async ({ style, text, term, covered }) => ({
        style,
        covered,
        hit: await matcher.covers(term, text),
      })),
    );
    printMatching(matcher.name, hits);
  }
  printMatching('ours, shipped', timed.flatMap(judgedByScore));
  for (const ablation of values.quick ? ABLATIONS.slice(0, 2) : ABLATIONS) {
    const read = (answers: LabelledAnswers['answers']) =>
      decisionsOn(bank, labelled, answers, embedder, ablation.layers);
    const decisions = blank(await read(labelled.answers), ablation.blanked);
    const more = blank(await read(mixedAnswers(labelled.answers)), ablation.blanked);
    const hits = ablation.wordsOnly
      ? decisions.map(({ byWords }) => byWords === 'said')
      : crossValidatedHits(decisions, more);
    printMatching(
      ablation.name === 'everything' ? 'ours, cross-validated' : `  ${ablation.name}`,
      judgedBy(decisions, hits),
    );
  }
  await encoder.close();

  console.log(`\nExtraction, top ${MOST_TERMS}${' '.repeat(17)}F1    prec  recall`);
  const text = (number: number) =>
    unitsOf(questionOf(bank, number))
      .map((unit) => unit.text)
      .join('\n');
  printExtraction('YAKE', labelled, (number) => yake(text(number), MOST_TERMS));
  printExtraction('RAKE', labelled, (number) => rake(text(number), MOST_TERMS));
  printExtraction('ours', labelled, (number) =>
    extractKeyTerms(bank, questionOf(bank, number)).map(({ term }) => term),
  );
  console.log(`\n${times}`);
}

function judgedByScore({ answer, score }: TimedScore): readonly Judged[] {
  return score.terms.map(({ id, verdict }) => ({
    style: answer.style,
    hit: isCovered(verdict),
    covered: answer.covered.has(id),
  }));
}

function pairsOf(labelled: LabelledAnswers) {
  return labelled.answers.flatMap(({ style, question, text, covered }) =>
    (labelled.termsOf.get(question) ?? []).map(({ id, term }) => ({
      style,
      text,
      term,
      covered: covered.has(id),
    })),
  );
}

function judgedBy(decisions: readonly Decision[], hits: readonly boolean[]): readonly Judged[] {
  return decisions.map(({ style, covered }, index) => ({ style, covered, hit: hits[index] ?? false }));
}

function printMatching(name: string, judged: readonly Judged[]): void {
  const all = matchingFigures(judged);
  const styles = STYLES.map((style) => {
    const figures = matchingFigures(judged.filter((one) => one.style === style));
    return (style === 'offtopic' ? '–' : figures.f1.toFixed(3)).padEnd(11);
  });
  const falseShare = (style: string) => {
    const { falseHits, decisions } = matchingFigures(judged.filter((one) => one.style === style));
    return `${falseHits}/${decisions} (${((100 * falseHits) / Math.max(1, decisions)).toFixed(1)} %)`;
  };
  const overall = [all.f1, all.precision, all.recall].map((value) => value.toFixed(3)).join(' ');
  console.log(
    `${name.padEnd(34)}${overall}   ${styles.join('')}${falseShare('trap').padStart(16)}  ${falseShare('offtopic')}`,
  );
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

/** Answers as a recogniser heard them; answers without a transcript are left out. */
function withTranscripts(labelled: LabelledAnswers, file: string | undefined): LabelledAnswers {
  if (file === undefined) return labelled;
  const heard = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
  const answers = labelled.answers.flatMap((answer) => {
    const text = heard[answer.id];
    return text === undefined ? [] : [{ ...answer, text }];
  });
  return { ...labelled, answers };
}
