import { type Limits, type Preparation, type PresetName, presetOf } from '../interview/limits';
import { clockTime } from './clock-time';

export const PRESET_WORDS: Readonly<Record<PresetName, string>> = {
  'own-pace': 'Practice at my pace',
  phone: 'Phone screen',
  'one-way-video': 'One-way video',
  panel: 'Panel, 45 minutes',
};

/** What these rules are called. */
export function limitsName(limits: Limits): string {
  const preset = presetOf(limits);
  return preset === null ? 'My own rules' : PRESET_WORDS[preset];
}

/** "30 s to think, then 3-2-1 · 2:00 for the answer, then it stops · 1 retake"; what has no limit is left out. */
export function limitsLine({ thinkS, answerS, end, retakes, countIn }: Limits): string {
  const before = [...(thinkS > 0 ? [`${thinkS} s to think`] : []), ...(countIn ? ['3-2-1'] : [])];
  const parts = [
    ...(before.length > 0 ? [before.join(', then ')] : []),
    ...(answerS === null
      ? []
      : [`${clockTime(answerS)} for the answer, ${end === 'hard' ? 'then it stops' : 'with a reminder'}`]),
    ...(retakes === null ? [] : [retakesLine(retakes)]),
  ];
  return parts.length === 0 ? 'Nothing is timed.' : `${parts.join(' · ')}.`;
}

function retakesLine(retakes: number): string {
  if (retakes === 0) return 'one answer, no retake';
  return retakes === 1 ? '1 retake' : `${retakes} retakes`;
}

/** From here on the end of the time is said. */
const NEAR_S = 15;

/** What is said of the time while one answers, once each; empty as long as there is nothing to say. */
export function timeNews(secondsLeft: number, end: Limits['end']): string {
  if (secondsLeft > NEAR_S) return '';
  if (secondsLeft > 0)
    return end === 'hard'
      ? `Less than ${NEAR_S} seconds left. The recording stops by itself.`
      : `Less than ${NEAR_S} seconds left.`;
  return end === 'hard' ? 'Time is up.' : 'Time is up. Finish your thought.';
}

/** What one waits for before an answer. */
export function preparationSentence(stage: Preparation): string {
  return stage === 'thinking' ? 'Time to think. The recording begins after it.' : 'The recording begins now.';
}

/** Why the recording stopped that nobody stopped. */
export function cutOffSentence(answerS: number): string {
  return `Time was up after ${clockTime(answerS)}, so the recording stopped. All of it is kept.`;
}

/** Why a question can't be answered once more. */
export const NO_RETAKE = 'No retake is left by your rules.';
