import type { Attempt } from '../../../src/history/attempt';
import type { History } from '../../../src/history/history';
import type { Score, Verdict } from '../../../src/scoring/score';
import { transcriptOf } from '../../fakes/interview-effects';
import { takeOfSilence } from '../../fakes/take-of-silence';
import { attemptOf, openedHistory } from '../../history/fresh-history';

export const QUESTION = 'How do you bake bread?';
const ABOUT_BREAD = { number: 1, text: QUESTION, section: 'Bread' };

/** What was said about each term of the first question of the baking bank. */
type Heard = Readonly<Record<string, readonly [Verdict, { first: number; last: number } | null]>>;

/** Said "Dutch oven" and missed the rest, yesterday. */
const EARLIER: Heard = {
  'Dutch oven': ['said', { first: 1, last: 2 }],
  dough: ['missed', null],
  steam: ['missed', null],
  crust: ['said', { first: 4, last: 4 }],
};

/** Said "Dutch oven" and "dough", lost "crust", today. */
const LATER: Heard = {
  'Dutch oven': ['said', { first: 1, last: 2 }],
  dough: ['close', { first: 4, last: 4 }],
  steam: ['missed', null],
  crust: ['missed', null],
};

/** Two answers to the same question with their sound, a day apart; the later one is slower and has a pause. */
export async function historyOfTwoAnswers(now = Date.now()): Promise<History> {
  const history = await openedHistory();
  const day = 86_400_000;
  const pause = { startS: 1, endS: 3.5 };
  const earlier = { wordsPerMinute: 150, speakingS: 4, pauses: [], fillers: 0 };
  const later = { wordsPerMinute: 110, speakingS: 4, pauses: [pause], fillers: 1 };
  await keep(history, {
    id: 'earlier',
    createdAt: now - day,
    heard: EARLIER,
    text: 'a Dutch oven and crust',
    speech: earlier,
  });
  await keep(history, {
    id: 'later',
    createdAt: now,
    heard: LATER,
    text: 'one Dutch oven for loaves',
    speech: later,
  });
  return history;
}

/** Stores an answer and five seconds of its sound. */
async function keep(
  history: History,
  answer: {
    readonly id: string;
    readonly createdAt: number;
    readonly heard: Heard;
    readonly text: string;
    readonly speech: Attempt['takes'][number]['speech'];
  },
): Promise<void> {
  const { id, createdAt, heard, text, speech } = answer;
  const takeId = `take of ${id}`;
  const { bytes, mimeType, durationS, levels } = takeOfSilence(takeId);
  await history.recordings.begin({ takeId, bankId: 'baking', question: ABOUT_BREAD, startedAt: createdAt });
  await history.recordings.append(takeId, bytes, 0, mimeType);
  await history.recordings.finish(takeId, { durationS, levels });
  await history.attempts.put(
    attemptOf(id, {
      bankId: 'baking',
      question: ABOUT_BREAD,
      createdAt,
      takes: [{ takeId, durationS, mimeType, levels, transcript: transcriptOf(text), speech }],
      score: scoreOf(heard),
    }),
  );
}

function scoreOf(heard: Heard): Score {
  const terms = Object.entries(heard).map(([term, [verdict, span]]) => ({
    id: term.toLowerCase().replace(' ', '-'),
    term,
    kind: 'concept' as const,
    weight: 2 as const,
    verdict,
    evidence: span && { take: 0, span, quote: term, reason: { kind: 'exact' as const } },
  }));
  const covered = terms.filter(({ verdict }) => verdict !== 'missed').length;
  return { scorer: '1', coverage: covered / terms.length, meaning: true, terms };
}
