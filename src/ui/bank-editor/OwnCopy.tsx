import { Button } from '@mantine/core';
import { EDIT_DONE, OWN_COPY_PURPOSE } from '../../words/edit-words';
import { useNotices, useServices } from '../services-context';
import styles from './OwnCopy.module.css';

/** The bank that comes with the app isn't edited itself: a copy of it is. */
export function OwnCopy(props: { readonly bankId: string; readonly onCopied: (copyId: string) => void }) {
  const { bankId, onCopied } = props;
  const { library } = useServices();
  const notices = useNotices();

  async function copy() {
    const copyId = await notices.run(() => library.copy(bankId));
    if (copyId === undefined) return;
    onCopied(copyId);
    notices.done(EDIT_DONE.copied(library.state.getState().bank.title));
  }

  return (
    <div className={styles.copy} data-narrow>
      <p>{OWN_COPY_PURPOSE}</p>
      <div className="choices">
        <Button variant="filled" data-first-focus onClick={() => void copy()}>
          Make my own copy
        </Button>
      </div>
    </div>
  );
}
