import type { Bank } from '../../src/bank/bank';
import type { TermKind, TermWeight } from '../../src/bank/key-term';
import type { Attempt, AttemptTake, SpokenTake } from '../../src/history/attempt';
import { type AttemptSummary, summaryOf } from '../../src/history/attempt-summary';
import type { TermScore, Verdict } from '../../src/scoring/score';
import type { Word } from '../../src/transcription/transcript';

/** Noon of a winter day in the time zone of the machine, `days` later. */
export function noon(days = 0): number {
  return new Date(2026, 0, 5 + days, 12).getTime();
}

/** A bank of so many questions in sections of five. */
export function bankOf(questions: number): Bank {
  const numbers = Array.from({ length: questions }, (_, index) => index + 1);
  const sectionOf = (number: number) => `Section ${Math.ceil(number / 5)}`;
  return {
    id: 'b',
    title: 'Bank',
    sections: [...new Set(numbers.map(sectionOf))],
    questions: numbers.map((number) => ({
      id: `q${number}`,
      number,
      text: `Question ${number}?`,
      section: sectionOf(number),
      answer: [{ kind: 'paragraph', label: null, text: 'word '.repeat(150).trim() }],
      placeholders: [],
    })),
  };
}

export interface TermInput {
  readonly term: string;
  readonly verdict: Verdict;
  readonly weight?: TermWeight;
  readonly kind?: TermKind;
  /** Word of the transcript that is the evidence. */
  readonly at?: number;
  readonly take?: number;
}

function termScore({ term, verdict, weight = 1, kind = 'concept', at, take = 0 }: TermInput): TermScore {
  const evidence =
    at === undefined
      ? null
      : { take, span: { first: at, last: at }, quote: term, reason: { kind: 'exact' as const } };
  return { id: term, term, kind, weight, verdict, evidence };
}

/** Ten words, one a second, from `startS` on. */
export function takeOf(part: Partial<SpokenTake> & { readonly words?: readonly Word[] } = {}): SpokenTake {
  const { words = wordsFrom(0, 10), ...rest } = part;
  return {
    kind: 'spoken',
    takeId: 'take',
    durationS: 60,
    mimeType: 'audio/webm',
    levels: [],
    transcript: { segments: [{ startS: 0, endS: 60, words }], madeBy: { kind: 'edited' } },
    speech: { wordsPerMinute: 130, speakingS: 60, pauses: [], fillers: 0 },
    ...rest,
  };
}

export function wordsFrom(startS: number, count: number): readonly Word[] {
  return Array.from({ length: count }, (_, index) => ({
    text: `word${index}`,
    startS: startS + index,
    endS: startS + index + 0.8,
  }));
}

/** An attempt with `covered` of ten points said and the rest missed, or with the terms it is given. */
export function attemptOf(input: {
  readonly question?: number;
  readonly at?: number;
  readonly covered?: number;
  readonly terms?: readonly TermInput[];
  readonly takes?: readonly AttemptTake[];
  readonly bankId?: string;
  readonly id?: string;
}): Attempt {
  const { question = 1, at = noon(), covered = 8, bankId = 'b' } = input;
  const ten = Array.from(
    { length: 10 },
    (_, index): TermInput => ({
      term: `term ${index}`,
      verdict: index < covered ? 'said' : 'missed',
    }),
  );
  const terms = (input.terms ?? ten).map(termScore);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const got = terms
    .filter(({ verdict }) => verdict === 'said' || verdict === 'close')
    .reduce((sum, { weight }) => sum + weight, 0);
  return {
    version: 3,
    id: input.id ?? `${bankId}-${question}-${at}`,
    bankId,
    question: {
      id: `q${question}`,
      number: question,
      text: `Question ${question}?`,
      section: `Section ${Math.ceil(question / 5)}`,
    },
    createdAt: at,
    takes: input.takes ?? [takeOf()],
    score: { scorer: 'test', coverage: total === 0 ? null : got / total, terms, meaning: false },
    verdicts: {},
  };
}

/** The same, as plans and cards know it. */
export function summarised(input: Parameters<typeof attemptOf>[0]): AttemptSummary {
  return summaryOf(attemptOf(input));
}
