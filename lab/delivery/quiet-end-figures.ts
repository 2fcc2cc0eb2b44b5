import { SAMPLE_RATE_HZ } from '../../src/base/sample-rate';
import { quietEndS } from '../../src/delivery/answer-end';
import { createLevelTrace } from '../../src/recorder/level-trace';
import { LEVEL_STEP_S } from '../../src/recorder/take';

/** By how many decibels the end is turned down; ten are heard as half as loud. */
const TURNED_DOWN_DB = [0, 4, 6, 8, 12, 16, 20] as const;
const HALF_AS_LOUD_DB = 10;
/** How much of the end. */
const END_S = [3, 5, 8] as const;

/** Of the loudest level; what is quieter is no word. */
const WORD_LEVEL = 0.05;

/** How often a quiet end is told of recordings whose end was turned down, and of the same as they are. */
export function quietEndTable(recordings: readonly Float32Array[]): string {
  const counts = TURNED_DOWN_DB.flatMap((db) =>
    (db === 0 ? [0] : END_S).map((endS) => ({
      db,
      endS,
      told: recordings.filter((samples) => isTold(samples, db, endS)).length,
    })),
  );
  const sum = (rows: typeof counts) => rows.reduce((all, { told }) => all + told, 0);
  const right = sum(counts.filter(({ db }) => db >= HALF_AS_LOUD_DB));
  return [
    '| end turned down | how much of it | told |',
    '|---|---|---|',
    ...counts.map(
      ({ db, endS, told }) =>
        `| ${db === 0 ? 'not' : `${db} dB`} | ${db === 0 ? '–' : `${endS} s`} | ${told} of ${recordings.length} |`,
    ),
    '',
    `Precision: ${(right / sum(counts)).toFixed(2)} (${right} of ${sum(counts)} told were turned down by more than ${HALF_AS_LOUD_DB} dB).`,
    '',
  ].join('\n');
}

/** The words are those of the recording as it is: a transcriber hears a quiet end as well. */
function isTold(samples: Float32Array, db: number, downS: number): boolean {
  const { startS, endS } = speechIn(levelsOf(samples));
  const from = (endS - downS) * SAMPLE_RATE_HZ;
  const gain = 10 ** (-db / 20);
  const turnedDown = samples.map((sample, index) => (index < from ? sample : sample * gain));
  const word = (at: number) => ({ text: '', startS: at, endS: at + LEVEL_STEP_S });
  return quietEndS([word(startS), word(endS - LEVEL_STEP_S)], levelsOf(turnedDown)) !== null;
}

/** From the first word to the last, which is all that is asked of words here. */
function speechIn(levels: readonly number[]): { readonly startS: number; readonly endS: number } {
  const least = Math.max(...levels) * WORD_LEVEL;
  const isWord = (level: number) => level > least;
  return {
    startS: levels.findIndex(isWord) * LEVEL_STEP_S,
    endS: (levels.findLastIndex(isWord) + 1) * LEVEL_STEP_S,
  };
}

function levelsOf(samples: Float32Array): readonly number[] {
  const trace = createLevelTrace();
  trace.push(samples);
  return trace.finish();
}
