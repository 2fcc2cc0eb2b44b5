import { longSentences } from '../../src/delivery/long-sentences';
import type { LabelledAnswer } from '../structure/labelled-stories';

/** Shares of the stops that a transcript lacks. */
const LOST = [0, 0.1, 0.2, 0.3] as const;

/** Fewer words can't make a long sentence. */
const LEAST_WORDS = 81;

/** How often stops are lost anew: one draw of so few answers would tell by chance. */
const DRAWS = 20;

/** Shares of answers that run on: as often as not, and as seldom as in the talk of people who were asked to speak in sentences. */
const RUN_ON = [0.5, 0.1] as const;

/**
 * Long sentences told in labelled answers, as they are written and with stops lost by chance, as transcripts lose them: whoever
 * wrote a stop did not run on, so what is told across a lost one is wrong. Beside it the same answers without any stop, in each
 * of which one is to be told.
 */
export function longSentenceTable(answers: readonly LabelledAnswer[], random: () => number): string {
  const texts = answers.map(({ sentences }) => sentences.map(([, text]) => text));
  const runOns = texts.map(runTogether).filter((words) => words.length >= LEAST_WORDS);
  const found = runOns.filter((words) => told(words).length > 0).length;
  const rows = LOST.map((share) => {
    const draws = Array.from({ length: DRAWS }, () => {
      const heard = texts.map((sentences) => losing(sentences, share, random));
      return heard.reduce((sum, words, index) => sum + wronglyTold(words, texts[index] ?? []), 0);
    });
    const wrong = draws.reduce((sum, one) => sum + one, 0) / (DRAWS * texts.length);
    const right = found / runOns.length;
    const precision = RUN_ON.map((rare) => (rare * right) / (rare * right + (1 - rare) * wrong));
    return `| ${Math.round(share * 100)} % | ${(wrong * 100).toFixed(1)} % | ${found} of ${runOns.length} | ${precision.map((one) => one.toFixed(2)).join(' | ')} |`;
  });
  return [
    '| stops lost | wrongly told, of answers with stops | told of answers that run on | precision, were both as frequent | were one in ten |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** Words of an answer in which stops between sentences are lost. */
function losing(sentences: readonly string[], share: number, random: () => number): readonly string[] {
  return sentences
    .map((text) => (random() < share ? text.replace(/[.!?]+(?=["'”’)]*$)/, '') : text))
    .flatMap((text, index) =>
      (index > 0 && !endsIn(sentences[index - 1]) ? lowered(text) : text).split(/\s+/),
    );
}

function runTogether(sentences: readonly string[]): readonly string[] {
  return sentences.flatMap((text) => `${lowered(text).replace(/[.!?]+/g, ',')} and`.split(/\s+/));
}

function lowered(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function endsIn(text: string | undefined): boolean {
  return text !== undefined && /[.!?]["'”’)]*$/.test(text);
}

function told(words: readonly string[]) {
  return longSentences(
    words.map((text, index) => ({ text, startS: index * 0.4, endS: index * 0.4 + 0.3 })),
    [],
  );
}

/** What is told of an answer beyond what is told of it as it is written. */
function wronglyTold(words: readonly string[], sentences: readonly string[]): number {
  return Math.max(0, told(words).length - told(sentences.flatMap((text) => text.split(/\s+/))).length);
}
