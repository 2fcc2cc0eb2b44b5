import { cpus, loadavg } from 'node:os';
import { openNodeJudge } from '../../scripts/scoring/node-encoder';
import { transcriptOf } from '../../scripts/scoring/score-request';
import type { Bank } from '../../src/bank/bank';
import { rememberVectors } from '../../src/meaning/remembered-vectors';
import type { Encode } from '../../src/meaning/sentence-encoder';
import { finishedSentences } from '../../src/scoring/points/answer-sentences';
import { type AnswerToScore, prepareScoring, scoreAnswer } from '../../src/scoring/score-answer';
import { type Word, wordsOf } from '../../src/transcription/transcript';
import type { LabelledAnswers } from './labelled-answers';

/** Of one answer whose question was prepared. */
interface ScoringMs {
  /** By words alone. */
  readonly words: number;
  /** By words, meaning and points, when nothing of the answer was read before. */
  readonly all: number;
  /** The same as the app does it: all but the last sentence was read while it was spoken. */
  readonly ahead: number;
}

/** About ten minutes of talk, the longest answer that has to stay smooth. */
const LONG_WORDS = 1500;
/** How many questions the long answer is scored for; each reads the bank anew, which takes seconds. */
const LONG_ANSWERS = 5;

/** A table of times: of the longest answer to each question, and of one of 1,500 words made of all. `encode` remembers nothing. */
export async function scoringTimes(bank: Bank, labelled: LabelledAnswers, encode: Encode): Promise<string> {
  const text = labelled.answers
    .flatMap((answer) => answer.text.split(/\s+/))
    .slice(0, LONG_WORDS)
    .join(' ');
  const questions = [...labelled.termsOf.keys()];
  const timesOf = async (answers: readonly (readonly [question: number, text: string])[]) => {
    const times: ScoringMs[] = [];
    for (const [question, said] of answers)
      times.push(await timed(answerTo(bank, labelled, question, said), encode));
    return times;
  };
  const usual = await timesOf(
    questions.map((question) => {
      const texts = labelled.answers.filter((one) => one.question === question).map((one) => one.text);
      return [question, texts.reduce((one, other) => (other.length > one.length ? other : one), '')];
    }),
  );
  const long = await timesOf(questions.slice(0, LONG_ANSWERS).map((question) => [question, text]));
  const rows = (name: string, times: readonly ScoringMs[]) => [
    row(`${name}, by words alone`, times, 'words'),
    row(`${name}, wholly read after Stop`, times, 'all'),
    row(`${name}, read while spoken`, times, 'ahead'),
  ];
  return [
    'Time per answer, question prepared, one WebAssembly thread',
    `${''.padEnd(42)}  median  longest`,
    ...rows('longest answers', usual),
    ...rows(`${LONG_WORDS} words`, long),
    `The load of this machine was ${(loadavg()[0] ?? 0).toFixed(1)} on ${cpus().length} cores.`,
  ].join('\n');
}

function row(name: string, times: readonly ScoringMs[], figure: keyof ScoringMs): string {
  const sorted = times.map((one) => one[figure]).sort((one, other) => one - other);
  return `${name.padEnd(42)}${inMs(sorted[Math.floor(sorted.length / 2)])}${inMs(sorted.at(-1))}`;
}

function inMs(value = Number.NaN): string {
  return `${value.toFixed(0)} ms`.padStart(9);
}

/** An answer to a question of a labelled set, with the terms that people decided on. */
export function answerTo(bank: Bank, labelled: LabelledAnswers, number: number, text: string): AnswerToScore {
  const question = bank.questions.find((candidate) => candidate.number === number);
  if (question === undefined) throw new Error(`The bank has no question ${number}`);
  return { bank, question, terms: labelled.termsOf.get(number) ?? [], transcript: transcriptOf(text) };
}

async function timed(answer: AnswerToScore, encode: Encode): Promise<ScoringMs> {
  const words = await msOf(() => scoreAnswer(answer));
  const spoken = wordsOf(answer.transcript);
  return {
    words,
    all: await msAfterReading(answer, [], encode),
    ahead: await msAfterReading(answer, finishedSentences(spoken.slice(0, -1)), encode),
  };
}

/** With models that have read the question and these words, and nothing else. */
async function msAfterReading(
  answer: AnswerToScore,
  heard: readonly Word[],
  encode: Encode,
): Promise<number> {
  const embedder = rememberVectors(encode);
  const judge = await openNodeJudge();
  await prepareScoring({ ...answer, heard }, embedder, judge);
  const ms = await msOf(() => scoreAnswer(answer, embedder, judge));
  await judge.close();
  return ms;
}

async function msOf(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}
