import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ClashChoice, ImportPreview as Preview } from '../../app/services';
import { chosenCount } from '../../bank/import-draft';
import { storedSentence } from '../../words/clash-words';
import { addLabel, languageSentence, readAsSentence, unscoredSentence } from '../../words/import-words';
import { parseRoute } from '../route';
import { useNotices, useServices } from '../services-context';
import { ActionBar } from '../shell/ActionBar';
import { goTo } from '../use-route';
import { ClashChoices } from './ClashChoices';
import { DraftList } from './DraftList';
import styles from './ImportPreview.module.css';
import { ReadingChoices } from './ReadingChoices';
import { SkippedTexts } from './SkippedTexts';

/** How a file was understood, what to change in that, and the one action that stores it. */
export function ImportPreview({ preview }: { readonly preview: Preview }) {
  const { name, read, draft, clash, rereading } = preview;
  const { imports } = useServices();
  const notices = useNotices();
  const [choice, choose] = useState<ClashChoice>('update');
  const [storing, setStoring] = useState(false);
  const chosen = chosenCount(draft);
  const unscored = unscoredSentence(read);

  async function store() {
    setStoring(true);
    const stored = await notices.run(() => imports.accept(choice));
    setStoring(false);
    if (!stored) return;
    if (parseRoute(window.location.hash).page === 'import') goTo({ page: 'banks' }); // else somebody went on
    notices.done(storedSentence(stored), stored.undo, 'imported bank');
  }

  function cancel() {
    imports.cancel();
    goTo({ page: 'banks' });
  }

  return (
    <>
      <div className={styles.about}>
        <p>
          {readAsSentence(name, read)} {unscored}
        </p>
        {read.bank.language && <p>{languageSentence(read.bank.language)}</p>}
        <p className="quiet">Nothing is stored before you add it.</p>
      </div>
      <TextInput
        label="Title of the bank"
        value={draft.title}
        onChange={({ currentTarget: { value } }) => imports.change((before) => ({ ...before, title: value }))}
      />
      {clash && <ClashChoices clash={clash} choice={choice} onChoose={choose} />}
      <ReadingChoices read={read} />
      <SkippedTexts skipped={read.skipped} />
      <DraftList rows={draft.rows} format={read.format} chosen={chosen} rereading={rereading} />
      <ActionBar>
        <Button variant="filled" disabled={chosen === 0 || storing || rereading} onClick={() => void store()}>
          {addLabel(chosen, clash?.kind === 'own' ? choice : null)}
        </Button>
        <Button variant="subtle" onClick={cancel}>
          Cancel
        </Button>
      </ActionBar>
    </>
  );
}
