import { SAMPLE_RATE_HZ } from '../../../base/sample-rate';
import type { Word } from '../../transcript';
import { alignTokens, POSITION_S } from '../model/alignment';
import type { Decoding } from '../model/decoding';
import { decodeGreedily } from '../model/greedy';
import { promptTokens } from '../model/prompt';
import type { Whisper } from '../model/whisper';
import { trustInEnglish } from './language';
import { atUsualLevel } from './level';
import { leavesRest, longestUnheardS } from './omission';
import { withoutLoop } from './repetition';
import { firstReading } from './rereading';
import { spellAsTerms } from './spelling';
import { betterOf, compressionRatioOf, isInvented, isWorthAnother } from './suspicion';
import { wordsOfTokens } from './words';

/** Writes down one piece of speech of at most 28 s. Word times count from the first sample. */
export type Hear = (samples: Float32Array, options: HearOptions) => Promise<Heard>;

export interface HearOptions {
  /** Key terms of the question. */
  readonly terms: readonly string[];
  /** Asked after every token; a stopped piece comes back as far as it got. */
  readonly shouldStop: () => Promise<boolean>;
  /** Whether someone waits for the text now: then there is time for what is needed alone. Nobody does unless told. */
  readonly isAwaited?: () => boolean;
  /** Whether the speaker pauses, so that someone may wait at any moment: an encoder that runs can't be stopped. */
  readonly inPause?: boolean;
}

interface Heard {
  readonly words: readonly Word[];
  readonly averageLogProbability: number;
}

/** Whisper was trained on 30 s. */
const FULL_CONTEXT_S = 30;

/**
 * The encoder works on as much time as there is speech, plus a second of silence so that the end is seen. Short contexts make
 * the decoder go back to what it wrote, which `rereading.ts` notices: a least context of 6 s writes the words of one of
 * 10 s, in half the time. A few fixed sizes let ONNX Runtime reuse its memory plans.
 */
const CONTEXTS_S = [6, 7, 8, 10, 12, 14, 16, 18, 20, 24, FULL_CONTEXT_S];
const MARGIN_S = 1;

/** English speech stays under 5 tokens a second; more is a loop that has not come round yet. */
const TOKENS_PER_SECOND = 7;
const TOKENS_AT_LEAST = 12;

function contextFor(speechS: number): number {
  return CONTEXTS_S.find((seconds) => seconds >= speechS + MARGIN_S) ?? FULL_CONTEXT_S;
}

/**
 * For a second hearing that someone waits for, or soon may: enough for Whisper to hear something else than before, and a second less than
 * 30 s take (docs/lab/transcription.md).
 */
const LEAST_SECOND_S = 9;
const LONGER = 1.5;

function soonerContextFor(speechS: number): number {
  return contextFor(Math.max(LEAST_SECOND_S, LONGER * speechS));
}

/**
 * Hears with a short context and the terms as a prompt first. A result that looks like one of Whisper's known failures, or is
 * in doubt while nobody waits, is heard once more with the full context (less of it if someone waits, or may at any moment) and without the prompt, and the
 * better of the two is kept.
 */
export function createHear(whisper: Whisper): Hear {
  return async (given, { terms, shouldStop, isAwaited = () => false, inPause = false }) => {
    const samples = atUsualLevel(given);
    const seconds = samples.length / SAMPLE_RATE_HZ;
    const spelled = ({ heard, summary, trust }: Awaited<ReturnType<typeof hearOnce>>): Heard => ({
      ...heard,
      words: isInvented(heard.words, summary) ? [] : spellAsTerms(trusted(heard.words, trust), terms),
    });
    const first = await hearOnce(
      whisper,
      samples,
      contextFor(seconds),
      promptTokens(whisper, terms),
      shouldStop,
    );
    if (!isWorthAnother(first.summary, isAwaited()) || (await shouldStop())) return spelled(first);
    const failed = isWorthAnother(first.summary, true);
    const tooLate = async () => (await shouldStop()) || (!failed && isAwaited());
    const contextS = isAwaited() || inPause ? soonerContextFor(seconds) : FULL_CONTEXT_S;
    const second = await hearOnce(whisper, samples, contextS, [], tooLate);
    return spelled(second.summary.stopped === 'stopped' ? first : betterOf(first, second));
  };
}

async function hearOnce(
  whisper: Whisper,
  samples: Float32Array,
  contextS: number,
  prompt: readonly number[],
  shouldStop: HearOptions['shouldStop'],
) {
  const seconds = samples.length / SAMPLE_RATE_HZ;
  const sound = await whisper.encode(samples, contextS);
  const trust = await trustInEnglish(whisper, sound, seconds);
  const decoded = await decodeGreedily(whisper.decoder, sound, {
    prefix: [...prompt, ...whisper.opening],
    rules: whisper.rules,
    maxTokens: TOKENS_AT_LEAST + Math.ceil(TOKENS_PER_SECOND * seconds),
    alignmentHeads: whisper.alignmentHeads,
    leavesRest: (placesS) => leavesRest(samples, placesS),
    shouldStop,
  });
  const decoding = firstReading(decoded, seconds, whisper.textOf);
  const text = whisper.textOf(decoding.tokens);
  const { stopped, averageLogProbability } = decoding;
  return {
    summary: {
      text,
      seconds,
      stopped,
      averageLogProbability,
      compressionRatio: await compressionRatioOf(text),
      unheardS: longestUnheardS(samples, decoding.placesS),
      looksAway: decoding.placesS.slice(0, decoding.tokens.length).every((placeS) => placeS >= seconds),
    },
    heard: { words: timedWords(whisper, decoding, seconds), averageLogProbability },
    trust,
  };
}

/** The words as sure as they are if `trust` of them is right. */
function trusted(words: readonly Word[], trust: number): readonly Word[] {
  return words.map(({ confidence = 1, ...word }) => ({
    ...word,
    confidence: Math.round(100 * trust * confidence) / 100,
  }));
}

function timedWords(whisper: Whisper, decoding: Decoding, seconds: number): readonly Word[] {
  const tokens = decoding.stopped === 'loop' ? withoutLoop(decoding.tokens) : decoding.tokens;
  const positions = Math.ceil(seconds / POSITION_S);
  const starts = alignTokens(
    decoding.attention.slice(0, tokens.length + 1),
    whisper.alignmentHeads,
    positions,
  );
  const startOf = (index: number) =>
    Math.min(seconds, Math.max(0, (starts[index] ?? seconds) - whisper.wordLagS));
  return wordsOfTokens(
    tokens.map((id, index) => ({
      id,
      startS: startOf(index),
      logProbability: decoding.logProbabilities[index] ?? 0,
    })),
    startOf(tokens.length),
    whisper.textOf,
  );
}
