import type { MockReport } from '../../mock/report/report';
import { percent } from '../../words/figures';
import { isFirstGo } from '../../words/first-go';
import styles from './ReportSections.module.css';

/** Coverage by section; with one section it would only repeat the whole. */
export function ReportSections({ sections }: { readonly sections: MockReport['sections'] }) {
  if (sections.length < 2) return null;
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

function coverageIn(coverage: number | null): string {
  if (coverage === null) return 'not scored';
  return isFirstGo(coverage) ? 'a first go' : percent(coverage);
}
