import { Button } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { MockInterview } from '../../mock/mock-interview';
import { sinceLast } from '../../mock/report/since-last';
import { dayAndTime } from '../../words/days';
import { hrefOf } from '../route';
import { useNotices, useServices } from '../services-context';
import { BackLink } from '../shell/BackLink';
import { NothingHere } from '../shell/NothingHere';
import { Page } from '../shell/Page';
import { goTo } from '../use-route';
import styles from './MockReportPage.module.css';
import { MomentList } from './MomentList';
import { PractiseNext } from './PractiseNext';
import './print.css';
import { useSpanPlayer } from '../review/use-span-player';
import { ReportExports } from './ReportExports';
import { ReportQuestions } from './ReportQuestions';
import { ReportSections } from './ReportSections';
import { ReportSummary } from './ReportSummary';
import { reportOf } from './report-of';

/** What a mock interview came to, told anew from its answers: corrections made since are in it. */
export default function MockReportPage({ id }: { readonly id: string }) {
  const { mock: service, attempts } = useServices();
  const isRead = useStore(attempts.state, ({ kind }) => kind !== 'loading');
  const { current, past } = useStore(service.state);
  const mock = current?.id === id ? current : past.find((one) => one.id === id);
  if (!mock) return <NothingHere what="This report is not here any more." />;
  if (!isRead) return <Page title="Interview report">{<p className="quiet">Reading the answers …</p>}</Page>;
  return <MockReport mock={mock} />;
}

function MockReport({ mock }: { readonly mock: MockInterview }) {
  const { mock: service, attempts, recovery } = useServices();
  const notices = useNotices();
  const stored = useStore(attempts.state, (state) => state.attempts);
  const transcribing = useStore(service.state, (state) => state.transcribing);
  const past = useStore(service.state, (state) => state.past);
  const owed = useStore(recovery.state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the service tells it from the stored attempts
  const report = useMemo(() => reportOf(service, mock), [service, mock, stored]);
  const change = useMemo(() => {
    const before = past.find((one) => one.bankId === mock.bankId && one.startedAt < mock.startedAt);
    return before ? sinceLast(report, reportOf(service, before)) : null;
  }, [service, mock, report, past]);
  const answers = service.attemptsOf(mock);
  const player = useSpanPlayer(answers);
  const waiting = mock.answers
    .flatMap(({ attemptId, followUp }) => [attemptId, followUp?.takeId])
    .filter((takeId) => takeId != null && transcribing.includes(takeId)).length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: when one more answer is found to be without a transcript
  useEffect(() => {
    void notices.run(() => service.catchUp(mock.id));
  }, [owed.length]);

  async function forget() {
    const undo = await notices.run(() => service.remove(mock.id));
    if (!undo) return;
    goTo({ page: 'mock' });
    notices.done('Report deleted. Its answers stay in History.', undo);
  }

  return (
    <Page title="Interview report" above={<BackLink href={hrefOf({ page: 'mock' })} to="Mock interview" />}>
      <p className="quiet">
        {report.bankTitle}, {dayAndTime(report.startedAt)}
      </p>
      <ReportSummary report={report} change={change} waiting={waiting} />
      <PractiseNext advice={report.practise} />
      <MomentList title="Best moments" moments={report.best} player={player} />
      <MomentList title="Weakest moments" moments={report.weakest} player={player} />
      <ReportSections sections={report.sections} />
      <ReportQuestions questions={report.questions} mock={mock} transcribing={transcribing} />
      <ReportExports mock={mock} report={report} />
      {mock.id !== service.state.getState().current?.id && (
        <p className={styles.foot} data-screen-only>
          <Button variant="subtle" color="red" onClick={() => void forget()}>
            Delete this report
          </Button>
        </p>
      )}
    </Page>
  );
}
