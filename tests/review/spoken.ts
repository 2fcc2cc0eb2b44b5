import type { Attempt, AttemptTake, SpokenTake } from '../../src/history/attempt';
import type { Score, Verdict } from '../../src/scoring/score';
import type { Transcript } from '../../src/transcription/transcript';

/** A transcript in which word n begins at n/2 s and lasts 0.4 s. */
export function transcriptOf(text: string): Transcript {
  const words = text.split(' ').map((word, n) => ({ text: word, startS: n / 2, endS: n / 2 + 0.4 }));
  return {
    segments: [{ startS: 0, endS: words.length / 2, words }],
    madeBy: { kind: 'model', model: 'whisper-tiny.en', device: 'wasm', version: '1' },
  };
}

export interface Hit {
  readonly term: string;
  readonly verdict: Verdict;
  readonly take?: number;
  /** First and last word. */
  readonly words?: readonly [number, number];
}

export function scoreOf(hits: readonly Hit[]): Score {
  const covered = hits.filter(({ verdict }) => verdict === 'said' || verdict === 'close').length;
  return {
    scorer: '1',
    coverage: hits.length === 0 ? null : covered / hits.length,
    meaning: false,
    terms: hits.map(({ term, verdict, take = 0, words }) => ({
      id: term.toLowerCase().replace(/\W+/g, '-'),
      term,
      kind: 'concept',
      weight: 2,
      verdict,
      evidence: words
        ? { take, span: { first: words[0], last: words[1] }, quote: term, reason: { kind: 'exact' } }
        : null,
    })),
  };
}

export function takeOf(text: string, part: Partial<SpokenTake> = {}): SpokenTake {
  const transcript = transcriptOf(text);
  const durationS = text.split(' ').length / 2;
  return {
    kind: 'spoken',
    takeId: `take of ${text}`,
    durationS,
    mimeType: 'audio/webm;codecs=opus',
    levels: [],
    transcript,
    speech: { wordsPerMinute: 120, speakingS: durationS, pauses: [], fillers: 0 },
    ...part,
  };
}

export function attemptOf(takes: readonly AttemptTake[], hits: readonly Hit[]): Attempt {
  return {
    version: 3,
    id: 'attempt-1',
    bankId: 'mlops',
    question: {
      id: 'q6',
      number: 6,
      text: 'Explain the difference between DevOps and MLOps.',
      section: 'Technical MLOps',
    },
    createdAt: Date.UTC(2026, 10, 24, 12),
    takes,
    score: scoreOf(hits),
    verdicts: {},
  };
}
