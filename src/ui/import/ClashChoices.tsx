import type { ClashChoice, TitleClash } from '../../app/services';
import { clashPurposes } from '../../words/clash-words';
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
