import { diffArrays } from 'diff';
import type { Transcript, Word } from './transcript';
import { wordsOf } from './transcript';

/**
 * The transcript as the user rewrote it, who is sure of every word. Words that stayed keep their times; new words share the time between their
 * neighbours evenly. An empty text gives a transcript without words.
 */
export function editTranscript(transcript: Transcript, text: string, durationS: number): Transcript {
  const before = wordsOf(transcript);
  const after = text.split(/\s+/).filter((word) => word !== '');
  const words = withTimes(before, after, durationS);
  const first = words[0];
  const last = words.at(-1);
  const segments = first && last ? [{ startS: first.startS, endS: last.endS, words }] : [];
  return { segments, madeBy: { kind: 'edited' } };
}

function withTimes(before: readonly Word[], after: readonly string[], durationS: number): readonly Word[] {
  const changes = diffArrays(
    before.map(({ text }) => text),
    [...after],
  );
  const words: Word[] = [];
  let kept = 0;
  let pending: string[] = [];

  const place = (untilS: number) => {
    const fromS = words.at(-1)?.endS ?? Math.min(untilS, before[0]?.startS ?? 0);
    const stepS = Math.max(0, untilS - fromS) / Math.max(1, pending.length);
    pending.forEach((text, index) => {
      words.push({ text, startS: fromS + index * stepS, endS: fromS + (index + 1) * stepS });
    });
    pending = [];
  };

  for (const change of changes) {
    if (change.added) pending.push(...change.value);
    else if (change.removed) kept += change.count;
    else {
      for (const word of before.slice(kept, kept + change.count)) {
        if (pending.length > 0) place(word.startS);
        words.push({ text: word.text, startS: word.startS, endS: word.endS });
      }
      kept += change.count;
    }
  }
  if (pending.length > 0) place(Math.min(durationS, before.at(-1)?.endS ?? durationS));
  return words;
}
