import { useStore } from 'zustand';
import type { MockInterview } from '../../mock/mock-interview';
import { momentOf } from '../../words/days';
import { count } from '../../words/figures';
import { shareInWords } from '../../words/first-go';
import { hrefOf } from '../route';
import { useServices } from '../services-context';
import styles from './PastMocks.module.css';
import { reportOf } from './report-of';

/** Interviews that are over, each with the way to its report. */
export function PastMocks({ past }: { readonly past: readonly MockInterview[] }) {
  if (past.length === 0) return null;
  return (
    <section className={styles.past} aria-labelledby="past-interviews">
      <h2 id="past-interviews">Past interviews</h2>
      <ul>
        {past.map((mock) => (
          <PastMock key={mock.id} mock={mock} />
        ))}
      </ul>
    </section>
  );
}

function PastMock({ mock }: { readonly mock: MockInterview }) {
  const { mock: service, attempts } = useServices();
  const isRead = useStore(attempts.state, ({ kind }) => kind !== 'loading');
  const report = isRead ? reportOf(service, mock) : null;
  return (
    <li>
      <a href={hrefOf({ page: 'mock-report', id: mock.id })}>
        Report, {momentOf(mock.startedAt, Date.now())}
      </a>
      {report && (
        <span className="quiet figures">
          {count(report.answered, 'answer')}
          {report.coverage !== null && ` · ${shareInWords(report.coverage)}`}
        </span>
      )}
    </li>
  );
}
