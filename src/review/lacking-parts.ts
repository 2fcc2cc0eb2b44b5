import type { Attempt } from '../history/attempt';
import { questionKind } from '../structure/question-kind';
import { type AwaitedPart, readStory } from '../structure/read-story';
import { soundsEnglish, wordsOf } from '../transcription/transcript';
import type { Aim } from './aim';

/**
 * Parts that an interviewer waits for in a story, and that none of its takes tells; none where the question asks for no story, or where
 * too little was said. A part that a take was `aimedAt` is not asked for once more: it may have been told in words that are not known
 * as such.
 */
export function lackingParts(
  { question, takes }: Pick<Attempt, 'question' | 'takes'>,
  aimedAt: readonly Aim[] = [],
): readonly AwaitedPart[] {
  if (questionKind(question.text) !== 'story') return [];
  const words = takes.flatMap(({ transcript }) =>
    transcript && soundsEnglish(transcript) ? wordsOf(transcript).map(({ text }) => text) : [],
  );
  const lacks = readStory(words)?.lacks ?? [];
  return lacks.filter((part) => !aimedAt.some((aim) => aim.kind === 'part' && aim.part === part));
}
