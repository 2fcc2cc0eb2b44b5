import styles from './SectionChoice.module.css';

/** Which sections are asked about. None chosen is all of them, so that nobody ends up with no question. */
export function SectionChoice(props: {
  readonly sections: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { sections, chosen, onChange } = props;
  const toggle = (section: string) =>
    onChange(sections.filter((one) => (one === section) !== chosen.includes(one)));
  return (
    <fieldset className={styles.sections}>
      <legend>
        Sections{' '}
        <span className={styles.amount}>
          {chosen.length === 0 ? 'all of them' : `${chosen.length} chosen`}
        </span>
      </legend>
      {sections.map((section) => (
        <label key={section}>
          <input type="checkbox" checked={chosen.includes(section)} onChange={() => toggle(section)} />
          {section}
        </label>
      ))}
    </fieldset>
  );
}
