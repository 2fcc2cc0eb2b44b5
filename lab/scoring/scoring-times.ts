import { cpus, loadavg } from 'node:os';
import { transcriptOf } from '../../scripts/scoring/score-request';
import type { Bank } from '../../src/bank/bank';
import { rememberVectors } from '../../src/meaning/remembered-vectors';
import type { Encode } from '../../src/meaning/sentence-encoder';
import type { Score } from '../../src/scoring/score';
import { type AnswerToScore, prepareScoring, scoreAnswer } from '../../src/scoring/score-answer';
import type { LabelledAnswer, LabelledAnswers } from './labelled-answers';

export interface TimedScore {
  readonly answer: LabelledAnswer;
  readonly score: Score;
  readonly ms: ScoringMs;
}

/** Of one answer whose question was prepared and none of whose clauses was embedded before. */
interface ScoringMs {
  /** By words alone. */
  readonly words: number;
  /** By words and meaning, as the app scores. */
  readonly all: number;
}

/** About ten minutes of talk, the longest answer that has to stay smooth. */
const LONG_WORDS = 1500;
/** How many questions the long answer is scored for. */
const LONG_ANSWERS = 5;

/** Scores every answer as the app does. `encode` must not know their clauses yet. */
export async function timedScores(
  bank: Bank,
  labelled: LabelledAnswers,
  encode: Encode,
): Promise<readonly TimedScore[]> {
  const timed: TimedScore[] = [];
  for (const answer of labelled.answers) {
    timed.push({
      answer,
      ...(await timedScore(answerTo(bank, labelled, answer.question, answer.text), encode)),
    });
  }
  return timed;
}

/** A table of times: of these answers, and of one of 1,500 words made of them. `encode` remembers nothing. */
export async function scoringTimes(
  bank: Bank,
  labelled: LabelledAnswers,
  timed: readonly TimedScore[],
  encode: Encode,
): Promise<string> {
  const text = labelled.answers
    .flatMap((answer) => answer.text.split(/\s+/))
    .slice(0, LONG_WORDS)
    .join(' ');
  const long: ScoringMs[] = [];
  for (const question of [...labelled.termsOf.keys()].slice(0, LONG_ANSWERS)) {
    // A memory of its own: no question finds the clauses that were embedded for another.
    const { ms } = await timedScore(answerTo(bank, labelled, question, text), rememberVectors(encode));
    long.push(ms);
  }
  const row = (name: string, ms: readonly number[]) =>
    `${name.padEnd(34)}${inMs(ms, 0.5)}${inMs(ms, 0.95).padStart(17)}`;
  const short = timed.map(({ ms }) => ms);
  return [
    'Time per answer, question prepared, one WebAssembly thread',
    `${''.padEnd(34)}  median  95th percentile`,
    row(
      'by words alone',
      short.map(({ words }) => words),
    ),
    row(
      'by words and meaning',
      short.map(({ all }) => all),
    ),
    row(
      `${LONG_WORDS} words, by words alone`,
      long.map(({ words }) => words),
    ),
    row(
      `${LONG_WORDS} words, by words and meaning`,
      long.map(({ all }) => all),
    ),
    `The load of this machine was ${(loadavg()[0] ?? 0).toFixed(1)} on ${cpus().length} cores.`,
  ].join('\n');
}

function answerTo(bank: Bank, labelled: LabelledAnswers, number: number, text: string): AnswerToScore {
  const question = bank.questions.find((candidate) => candidate.number === number);
  if (question === undefined) throw new Error(`The bank has no question ${number}`);
  return { bank, question, terms: labelled.termsOf.get(number) ?? [], transcript: transcriptOf(text) };
}

async function timedScore(
  answer: AnswerToScore,
  encode: Encode,
): Promise<{ readonly score: Score; readonly ms: ScoringMs }> {
  await prepareScoring(answer, encode);
  const begun = performance.now();
  await scoreAnswer(answer);
  const between = performance.now();
  const score = await scoreAnswer(answer, encode);
  return { score, ms: { words: between - begun, all: performance.now() - between } };
}

function inMs(values: readonly number[], share: number): string {
  const sorted = [...values].sort((one, other) => one - other);
  return `${(sorted[Math.round(share * (sorted.length - 1))] ?? 0).toFixed(0)} ms`.padStart(8);
}
