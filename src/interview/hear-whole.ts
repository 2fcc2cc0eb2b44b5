import type { Take } from '../recorder/take';
import type { OpenAnswer } from '../transcription/transcript';
import type { InterviewEffects } from './effects';

/** Begins to transcribe a take that is all there already. Nobody follows it word by word. */
export function hearWhole({ listen }: Pick<InterviewEffects, 'listen'>, take: Take): OpenAnswer {
  const answer = listen(() => {});
  for (const block of take.samples.blocks) answer.push(block);
  return answer;
}
