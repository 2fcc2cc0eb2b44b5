import type { ClashChoice, TitleClash } from '../../app/services';
import { builtInClashSentence, clashPurposes } from '../../words/clash-words';
import styles from './ClashChoices.module.css';

const CHOICES: readonly { readonly choice: ClashChoice; readonly label: string }[] = [
  { choice: 'update', label: 'Update' },
  { choice: 'keep-both', label: 'Keep both' },
  { choice: 'replace', label: 'Replace' },
];

/** What becomes of a bank that has the title of the one that is imported. */
export function ClashChoices(props: {
  readonly clash: TitleClash;
  readonly choice: ClashChoice;
  readonly onChoose: (choice: ClashChoice) => void;
}) {
  const { clash, choice: chosen, onChoose } = props;
  if (clash.kind === 'built-in') {
    return (
      <section className={`card ${styles.clash}`} aria-label="A bank of this title">
        <p className={styles.title}>“{clash.title}” comes with the app</p>
        <p className="quiet">{builtInClashSentence(clash)}</p>
      </section>
    );
  }
  return (
    <fieldset className={`card ${styles.clash}`}>
      <legend>You already have “{clash.title}”</legend>
      {CHOICES.map(({ choice, label }) => (
        <div key={choice} className={styles.choice}>
          <label>
            <input
              type="radio"
              name="clash"
              checked={choice === chosen}
              aria-describedby={`clash-${choice}`}
              onChange={() => onChoose(choice)}
            />
            {label}
          </label>
          <p id={`clash-${choice}`} className="quiet">
            {clashPurposes[choice](clash)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
