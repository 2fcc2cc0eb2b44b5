import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MockInterview } from '../../mock/mock-interview';
import { type MockReport, reportJson } from '../../mock/report/report';
import { mockFileName } from '../../words/download-name';
import { reportCsv } from '../../words/mock-report/report-csv';
import { reportMarkdown } from '../../words/mock-report/report-markdown';
import { saveFile } from '../save-file';
import { useNotices, useServices } from '../services-context';
import styles from './ReportExports.module.css';

/** The report to take along: on paper, as a file, or as a page with sound for a mentor. */
export function ReportExports(props: { readonly mock: MockInterview; readonly report: MockReport }) {
  const { mock, report } = props;
  const { mock: service } = useServices();
  const notices = useNotices();
  const [packing, setPacking] = useState(false);
  const save = (content: string, type: string, extension: string) =>
    saveFile(new Blob([content], { type }), `${mockFileName(mock.startedAt)}.${extension}`);

  async function savePack() {
    setPacking(true);
    const page = await notices.run(() => service.pack(mock));
    setPacking(false);
    if (page !== undefined) save(page, 'text/html', 'html');
  }

  return (
    <section className={styles.exports} aria-labelledby="report-exports" data-screen-only>
      <h2 id="report-exports">Take it along</h2>
      <div className="choices">
        <Button onClick={() => window.print()}>Print or save as PDF</Button>
        <Button aria-disabled={packing || undefined} onClick={() => packing || void savePack()}>
          {packing ? 'Putting the page together …' : 'Web page with sound'}
        </Button>
        <Button onClick={() => save(reportMarkdown(report), 'text/markdown', 'md')}>Markdown</Button>
        <Button onClick={() => save(reportCsv(report), 'text/csv', 'csv')}>CSV</Button>
        <Button onClick={() => save(reportJson(report), 'application/json', 'json')}>JSON</Button>
      </div>
      <p className="quiet">
        The web page holds recordings, transcripts and marks in one file that opens without a network.
      </p>
    </section>
  );
}
