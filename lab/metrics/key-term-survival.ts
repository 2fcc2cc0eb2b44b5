import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { normalizeEnglish } from './english-text';

/** A key term with all wordings that a listener accepts for it. */
export interface AcceptedTerm {
  readonly id: string;
  readonly term: string;
  readonly accept: readonly string[];
}

const acceptListSchema = z.array(
  z.object({
    question: z.number(),
    terms: z.array(z.object({ id: z.string(), term: z.string(), accept: z.array(z.string()) })),
  }),
);

/** Reads accept lists: `[{question, terms: [{id, term, accept}]}]`. */
export function parseAcceptLists(json: unknown): ReadonlyMap<number, readonly AcceptedTerm[]> {
  return new Map(acceptListSchema.parse(json).map(({ question, terms }) => [question, terms]));
}

/** Accept lists of a file by question; none without a file. */
export async function readAcceptLists(
  file: string | undefined,
): Promise<ReadonlyMap<number, readonly AcceptedTerm[]>> {
  return file === undefined ? new Map() : parseAcceptLists(JSON.parse(await readFile(file, 'utf8')));
}

/** Terms by their name. */
export interface Survival {
  /** In the exact text and in the transcript. */
  readonly kept: readonly string[];
  readonly lost: readonly string[];
  /** In the transcript alone. */
  readonly invented: readonly string[];
}

/** Which terms the transcript holds, against which ones were said. */
export function termSurvival(terms: readonly AcceptedTerm[], said: string, transcript: string): Survival {
  const inText = holds(said);
  const inTranscript = holds(transcript);
  const names = (wanted: (term: AcceptedTerm) => boolean) => terms.filter(wanted).map(({ term }) => term);
  return {
    kept: names((term) => inText(term) && inTranscript(term)),
    lost: names((term) => inText(term) && !inTranscript(term)),
    invented: names((term) => !inText(term) && inTranscript(term)),
  };
}

export interface SurvivalFigures {
  readonly kept: number;
  readonly lost: number;
  readonly invented: number;
  readonly recall: number;
  readonly precision: number;
}

/** The decisions of several transcripts together. */
export function sumSurvival(all: readonly Survival[]): SurvivalFigures {
  const sum = (key: keyof Survival) => all.reduce((total, survival) => total + survival[key].length, 0);
  const [kept, lost, invented] = [sum('kept'), sum('lost'), sum('invented')];
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return { kept, lost, invented, recall: share(kept, kept + lost), precision: share(kept, kept + invented) };
}

/** Whole words only, after normalizing both sides. */
function holds(text: string): (term: AcceptedTerm) => boolean {
  const words = ` ${normalizeEnglish(text)} `;
  return ({ term, accept }) =>
    [term, ...accept].some((wording) => words.includes(` ${normalizeEnglish(wording)} `));
}
