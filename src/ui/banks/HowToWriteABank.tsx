import styles from './HowToWriteABank.module.css';

const EXAMPLE = `# My interview

## About the team

### 1. How do you deploy a service?

**Answer:**
We build one image and roll it out in steps:

1. **Canary release:** five percent of the traffic first
2. **Metrics:** error rate and latency decide
3. **Rollback:** under one minute

### 2. Why do you want to join [Company Name]?

**Answer:**
Because …`;

/** What a bank looks like, by an example that can be imported as it stands. */
export function HowToWriteABank() {
  return (
    <details className={styles.how}>
      <summary>How to write a bank</summary>
      <p>
        Headings are sections and questions; what stands below a question is its model answer. Bold words and
        list items become key terms first. Code is shown, but neither read aloud nor scored. Blanks such as
        [Company Name] are for your own words. Key terms may be listed in the file as well: export a bank as
        Markdown to see how.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        <code>{EXAMPLE}</code>
      </pre>
    </details>
  );
}
