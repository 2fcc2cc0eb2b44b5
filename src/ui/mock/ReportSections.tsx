import type { MockReport } from '../../mock/report/report';
import { isFirstGo, shareInWords } from '../../words/first-go';
import styles from './ReportSections.module.css';

/** Coverage by section. With one section it would only repeat the whole, and where all of them are a first go it would tell nothing. */
export function ReportSections({ sections }: { readonly sections: MockReport['sections'] }) {
  if (sections.length < 2 || !sections.some(isTelling)) return null;
  return (
    <section className={styles.sections} aria-labelledby="report-sections">
      <h2 id="report-sections">Sections</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Section</th>
            <th scope="col">Questions</th>
            <th scope="col">Key terms</th>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ section, questions, coverage }) => (
            <tr key={section}>
              <th scope="row">{section}</th>
              <td>{questions}</td>
              <td>{coverageIn(coverage)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function isTelling({ coverage }: MockReport['sections'][number]): boolean {
  return coverage !== null && !isFirstGo(coverage);
}

function coverageIn(coverage: number | null): string {
  return coverage === null ? 'not scored' : shareInWords(coverage);
}
