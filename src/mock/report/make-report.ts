import type { Bank } from '../../bank/bank';
import { figuresOver } from '../../delivery/take-figures';
import type { Attempt, AttemptTake } from '../../history/attempt';
import { lackingParts } from '../../review/lacking-parts';
import { isCovered } from '../../scoring/score';
import type { MockAnswer, MockInterview } from '../mock-interview';
import { adviceOn } from './advice';
import { bestMoments, soundOf, weakestMoments } from './moments';
import type { MockReport, ReportQuestion, ReportSpeech, ReportTerm } from './report';

/**
 * The report of a mock interview, finished or not. `attempts` may be all of history: the interview's own are found by
 * id, and one deleted since counts as skipped. Skipped and silent questions are listed, not scored.
 */
export function makeReport(mock: MockInterview, bank: Bank, attempts: readonly Attempt[]): MockReport {
  const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  const found = mock.answers.map((answer) => ({
    answer,
    attempt: answer.attemptId === null ? undefined : byId.get(answer.attemptId),
  }));
  const own = found.flatMap(({ attempt }) => (attempt ? [asNumberedNow(attempt, bank)] : []));
  const questions = found.map(({ answer, attempt }, index) => questionOf(answer, attempt, bank, index + 1));
  const terms = questions.flatMap((question) => question.terms);
  const speech = speechOver(own.flatMap(({ takes }) => takes));
  return {
    version: 1,
    mockId: mock.id,
    bankTitle: bank.title,
    startedAt: mock.startedAt,
    asked: (mock.choices.minutes === null ? mock.questions : mock.answers).length, // a clock ends it wherever it is
    answered: own.length,
    coverage: coverageOver(questions),
    covered: terms.filter(({ verdict }) => isCovered(verdict)).length,
    terms: terms.length,
    speech,
    sections: sectionsOf(questions),
    questions,
    best: bestMoments(own),
    weakest: weakestMoments(own),
    practise: adviceOn(questions, speech),
  };
}

/** `place` names a question that is gone from the bank and was not answered. */
function questionOf(
  answer: MockAnswer,
  attempt: Attempt | undefined,
  bank: Bank,
  place: number,
): ReportQuestion {
  const inBank = bank.questions.find(({ id }) => id === answer.question);
  const terms = termsOf(attempt);
  return {
    number: inBank?.number ?? attempt?.question.number ?? place,
    text: attempt?.question.text ?? inBank?.text ?? '',
    section: attempt?.question.section ?? inBank?.section ?? bank.title,
    outcome: attempt ? 'answered' : answer.silent ? 'silent' : 'skipped',
    attemptId: attempt?.id ?? null,
    coverage: attempt?.score?.coverage ?? null,
    lacks: attempt ? lackingParts(attempt) : [],
    followUp: answer.followUp && { text: answer.followUp.text, state: answer.followUp.state },
    speech: speechOver(attempt?.takes ?? []),
    terms,
  };
}

/** Links lead to where its question is in the bank now. */
function asNumberedNow(attempt: Attempt, bank: Bank): Attempt {
  const inBank = bank.questions.find(({ id }) => id === attempt.question.id);
  return inBank ? { ...attempt, question: { ...attempt.question, number: inBank.number } } : attempt;
}

function termsOf(attempt: Attempt | undefined): readonly ReportTerm[] {
  return (attempt?.score?.terms ?? []).map((score) => {
    const { id, term, kind, weight, verdict, evidence } = score;
    const sound = attempt ? soundOf(attempt, score) : null;
    return { id, term, kind, weight, verdict, quote: evidence?.quote ?? null, sound };
  });
}

function sectionsOf(questions: readonly ReportQuestion[]): MockReport['sections'] {
  const titles = [...new Set(questions.map(({ section }) => section))];
  return titles.map((section) => {
    const own = questions.filter((question) => question.section === section);
    return { section, questions: own.length, coverage: coverageOver(own) };
  });
}

/** Coverage of several questions, each by the weight of its terms: alternatives are chosen within a question. */
function coverageOver(questions: readonly ReportQuestion[]): number | null {
  const parts = questions.flatMap(({ coverage, terms }) =>
    coverage === null ? [] : [{ coverage, weight: terms.reduce((sum, { weight }) => sum + weight, 0) }],
  );
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? null : parts.reduce((sum, part) => sum + part.coverage * part.weight, 0) / total;
}

function speechOver(takes: readonly AttemptTake[]): ReportSpeech {
  const { durationS, wordsPerMinute, pauses, pausedS, longestPauseS } = figuresOver(takes);
  return { seconds: durationS, wordsPerMinute, pauses, pausedS, longestPauseS };
}
