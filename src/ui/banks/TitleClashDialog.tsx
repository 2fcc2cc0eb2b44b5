import { Button } from '@mantine/core';
import type { ClashChoice, TitleClash } from '../../app/services';
import { clashOutcomes, clashPurposes } from '../../words/clash-words';
import { useNotices } from '../services-context';
import { Dialog } from '../shell/Dialog';
import styles from './DialogChoices.module.css';

const CHOICES: readonly { readonly choice: ClashChoice; readonly label: string }[] = [
  { choice: 'update', label: 'Update' },
  { choice: 'keep-both', label: 'Keep both' },
  { choice: 'replace', label: 'Replace' },
];

/** Asks what becomes of a file whose bank has the title of one that is there. Closing it changes nothing. */
export function TitleClashDialog(props: { readonly clash: TitleClash | null; readonly onClose: () => void }) {
  const { clash, onClose } = props;
  const notices = useNotices();
  if (!clash) return null;

  async function settle(taken: TitleClash, choice: ClashChoice) {
    onClose();
    const undo = await notices.run(() => taken.settle(choice));
    if (undo) notices.done(clashOutcomes[choice](taken), undo);
  }

  return (
    <Dialog open title={`You already have “${clash.title}”`} onClose={onClose}>
      <ul className={styles.choices} data-narrow>
        {CHOICES.map(({ choice, label }) => (
          <li key={choice}>
            <Button
              variant={choice === 'update' ? 'filled' : 'default'}
              aria-describedby={`clash-${choice}`}
              data-first-focus={choice === 'update' || undefined}
              onClick={() => void settle(clash, choice)}
            >
              {label}
            </Button>
            <p id={`clash-${choice}`} className="quiet">
              {clashPurposes[choice](clash)}
            </p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
