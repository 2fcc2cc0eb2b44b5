import type { MockInterview } from '../../mock/mock-interview';
import type { ReportQuestion, ReportTerm } from '../../mock/report/report';
import { isCovered } from '../../scoring/score';
import { clockTime } from '../../words/clock-time';
import { shareOfAnswer } from '../../words/coverage-words';
import { count, pace } from '../../words/figures';
import { isFirstGo } from '../../words/first-go';
import { isTyped } from '../../words/mock-report/report-sentences';
import { VERDICT_WORDS } from '../../words/sentences';
import { LACKING_PARTS } from '../../words/telling-words';
import { hrefOf } from '../route';
import styles from './ReportQuestions.module.css';

/** Question by question: how much was covered, what was left out, and the way to the whole answer. */
export function ReportQuestions(props: {
  readonly questions: readonly ReportQuestion[];
  readonly mock: MockInterview;
  readonly transcribing: readonly string[];
}) {
  const { questions, mock, transcribing } = props;
  return (
    <section className={styles.questions} aria-labelledby="report-questions">
      <h2 id="report-questions">Questions</h2>
      <ol>
        {questions.map((question, index) => {
          const attemptId = mock.answers[index]?.attemptId ?? null;
          const waits = attemptId !== null && transcribing.includes(attemptId);
          return (
            <li key={question.number}>
              <h3 className="interviewer">{question.text}</h3>
              <p className="quiet figures">{figuresOf(question, attemptId, waits)}</p>
              {question.lacks.map((part) => (
                <p key={part}>{LACKING_PARTS[part].advice}</p>
              ))}
              <Terms verdict="said" terms={question.terms} />
              <Terms verdict="close" terms={question.terms} />
              <Terms verdict="missed" terms={question.terms} />
              <Terms verdict="denied" terms={question.terms} />
              {question.followUp && (
                <p>
                  Follow-up: {question.followUp.text}{' '}
                  {question.followUp.state !== 'answered' && <span className="quiet">(not answered)</span>}
                </p>
              )}
              {question.attemptId !== null && (
                <a
                  data-screen-only
                  className={styles.link}
                  href={hrefOf({ page: 'attempt', id: question.attemptId })}
                >
                  {isTyped(question.speech) ? 'Read this answer' : 'Hear and read this answer'}
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function figuresOf(question: ReportQuestion, attemptId: string | null, waits: boolean): string {
  const { outcome, coverage, terms, speech } = question;
  if (waits) return 'Being transcribed …';
  if (outcome === 'silent') return 'No speech was heard.';
  if (outcome === 'skipped') return attemptId === null ? 'Skipped.' : 'This answer is not stored any more.';
  const covered = terms.filter(({ verdict }) => isCovered(verdict)).length;
  const share = `${covered} of ${count(terms.length, 'key term')}`;
  return [
    coverage === null ? 'not scored' : isFirstGo(coverage) ? share : `${share}, ${shareOfAnswer(coverage)}`,
    isTyped(speech) ? 'typed' : clockTime(speech.seconds),
    ...(speech.wordsPerMinute === null ? [] : [pace(speech.wordsPerMinute)]),
    ...(speech.pauses === 0 ? [] : [count(speech.pauses, 'long pause')]),
  ].join(' · ');
}

function Terms(props: { readonly verdict: ReportTerm['verdict']; readonly terms: readonly ReportTerm[] }) {
  const { symbol, title } = VERDICT_WORDS[props.verdict];
  const terms = props.terms.filter(({ verdict }) => verdict === props.verdict);
  if (terms.length === 0) return null;
  return (
    <p className={styles.terms} data-verdict={props.verdict}>
      <span className={styles.verdict}>
        <span aria-hidden="true">{symbol}</span> {title}
      </span>
      <span>{terms.map(({ term }) => term).join(', ')}</span>
    </p>
  );
}
