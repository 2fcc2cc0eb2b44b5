import type { TermKind, TermWeight } from '../../bank/key-term';
import type { Verdict } from '../../scoring/score';
import type { AwaitedPart } from '../../structure/read-story';

/** What a mock interview came to. Plain JSON; `words/` chooses the words of the exports, the screens their own. */
export interface MockReport {
  readonly version: 1;
  readonly mockId: string;
  readonly bankTitle: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly asked: number;
  readonly answered: number;
  /** By weight over all answers, 0–1; null when nothing could be scored. */
  readonly coverage: number | null;
  /** Key terms said or close, of all. */
  readonly covered: number;
  readonly terms: number;
  readonly speech: ReportSpeech;
  readonly sections: readonly {
    readonly section: string;
    readonly questions: number;
    readonly coverage: number | null;
  }[];
  readonly questions: readonly ReportQuestion[];
  readonly best: readonly Moment[];
  readonly weakest: readonly Moment[];
  /** Up to three, the most useful first. */
  readonly practise: readonly Advice[];
}

export interface ReportQuestion {
  readonly number: number;
  readonly text: string;
  readonly section: string;
  /** silent: no speech was heard in the answer. An attempt deleted since counts as skipped. */
  readonly outcome: 'answered' | 'skipped' | 'silent';
  /** Null unless answered. */
  readonly attemptId: string | null;
  /** By weight, 0–1; null when it could not be scored. */
  readonly coverage: number | null;
  /** Parts that an interviewer waits for, and that were not found; none where the question asks for no story. */
  readonly lacks: readonly AwaitedPart[];
  readonly followUp: { readonly text: string; readonly state: 'open' | 'answered' | 'skipped' } | null;
  readonly speech: ReportSpeech;
  readonly terms: readonly ReportTerm[];
}

export interface ReportTerm {
  readonly id: string;
  readonly term: string;
  readonly kind: TermKind;
  readonly weight: TermWeight;
  readonly verdict: Verdict;
  /** The words that count for it, as transcribed. */
  readonly quote: string | null;
  readonly sound: ReportSound | null;
}

/** Where something can be heard: seconds of one stored recording. */
interface ReportSound {
  readonly takeId: string;
  readonly startS: number;
  readonly endS: number;
}

/** How it sounded, over all takes. Pauses are silences of over a second. */
export interface ReportSpeech {
  readonly seconds: number;
  /** Over speaking time; null when nothing was measured. */
  readonly wordsPerMinute: number | null;
  readonly pauses: number;
  readonly pausedS: number;
  readonly longestPauseS: number;
}

export interface Moment {
  /** said: a heavy point made without searching; hesitated: a long pause before it; denied; near-miss: another thing said. */
  readonly kind: 'said' | 'hesitated' | 'denied' | 'near-miss';
  readonly question: number;
  readonly term: string;
  readonly quote: string;
  /** Silence just before it, seconds. */
  readonly pauseS: number;
  readonly sound: ReportSound;
}

export type Advice =
  | {
      readonly kind: 'question';
      readonly question: number;
      readonly text: string;
      readonly missed: readonly string[];
    }
  | {
      readonly kind: 'denied';
      readonly question: number;
      readonly term: string;
      readonly quote: string | null;
    }
  | { readonly kind: 'pace'; readonly wordsPerMinute: number; readonly better: 'slower' | 'faster' }
  | { readonly kind: 'pauses'; readonly pauses: number; readonly longestPauseS: number };

/** The report as a file for other programs. */
export function reportJson(report: MockReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
