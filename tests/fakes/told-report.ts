import { afterAnswer, afterFollowUp, afterSkip, type MockInterview } from '../../src/mock/mock-interview';
import { makeReport } from '../../src/mock/report/make-report';
import { attemptOf, bankOf, noon, takeOf, wordsFrom } from './practised-attempts';

/** Questions in two sections. */
export const bank = bankOf(8);
export const planned: MockInterview = {
  version: 2,
  id: 'm',
  bankId: 'b',
  startedAt: noon(),
  choices: {
    length: 4,
    sections: [],
    order: 'bank',
    secondsPerAnswer: null,
    end: 'gentle',
    thinkS: 0,
    countIn: false,
    showText: true,
    followUps: true,
    minutes: null,
    answerBy: 'speaking',
  },
  questions: ['q1', 'q2', 'q6', 'q7'],
  answers: [],
  spentMs: 0,
};

/** Ten words, one a second; 3 s of silence before the fifth. */
const hesitant = takeOf({
  takeId: 'first',
  durationS: 40,
  words: [...wordsFrom(0, 4), ...wordsFrom(7, 6)],
  speech: { wordsPerMinute: 120, speakingS: 30, pauses: [{ startS: 3.8, endS: 7 }], fillers: 0 },
});
const later = takeOf({
  takeId: 'later',
  durationS: 10,
  speech: { wordsPerMinute: 180, speakingS: 10, pauses: [], fillers: 0 },
});

export const attempts = [
  attemptOf({
    question: 1,
    id: 'a1',
    takes: [hesitant, later],
    terms: [
      { term: 'canary', verdict: 'said', weight: 3, at: 1 },
      { term: 'lineage', verdict: 'close', weight: 2, at: 4 },
      { term: 'rollback', verdict: 'said', weight: 2, at: 2, take: 1 },
      { term: 'registry', verdict: 'missed', weight: 1 },
    ],
  }),
  attemptOf({
    question: 2,
    id: 'a2',
    terms: [
      { term: 'Kafka', verdict: 'denied', weight: 3, at: 3 },
      { term: 'Redis', verdict: 'missed', weight: 2 },
    ],
  }),
  attemptOf({ question: 6, id: 'a6', terms: [{ term: 'PSI', verdict: 'said', weight: 2, at: 0 }] }),
  attemptOf({ question: 6, id: 'unrelated', terms: [{ term: 'PSI', verdict: 'missed' }] }),
];

export const mock = afterSkip(
  afterAnswer(
    afterAnswer(
      afterFollowUp(afterAnswer(planned, 'a1', { termId: 'rollback', text: 'And rollback?' })),
      'a2',
      null,
    ),
    'a6',
    null,
  ),
);
export const report = makeReport(mock, bank, attempts);
