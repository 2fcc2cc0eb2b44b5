import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Transcript, writtenTranscript } from '../../src/transcription/transcript';

/** What one engine heard of some answers. */
export interface HeardAnswers {
  readonly arm: string;
  readonly transcriptOf: ReadonlyMap<string, Transcript>;
}

const word = z.object({
  text: z.string(),
  startS: z.number(),
  endS: z.number(),
  confidence: z.exactOptional(z.number()),
});
const clip = z.object({ arm: z.string(), id: z.string(), words: z.array(word) });
const heardSchema = z.union([z.array(clip), z.record(z.string(), z.string())]);

/** What recordings say that say more than the texts of their answers, by answer: {id: text}. Throws when it is something else. */
export function readSpokenTexts(file: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))),
  );
}

/** Transcripts by engine: what `npm run bench:hearing -- --json FILE` wrote, or {id: text} of any other. Throws when it is neither. */
export function readHeardAnswers(file: string): readonly HeardAnswers[] {
  const heard = heardSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (!Array.isArray(heard)) {
    const texts = Object.entries(heard).map(([id, text]) => [id, writtenTranscript(text)] as const);
    return [{ arm: 'transcripts', transcriptOf: new Map(texts) }];
  }
  return [...new Set(heard.map(({ arm }) => arm))].map((arm) => ({
    arm,
    transcriptOf: new Map(
      heard.filter((one) => one.arm === arm).map(({ id, words }) => [id, transcriptOf(words)] as const),
    ),
  }));
}

function transcriptOf(words: z.infer<typeof word>[]): Transcript {
  const [first, last] = [words[0], words.at(-1)];
  const segments = first && last ? [{ startS: first.startS, endS: last.endS, words }] : [];
  return { segments, madeBy: { kind: 'edited' } };
}
