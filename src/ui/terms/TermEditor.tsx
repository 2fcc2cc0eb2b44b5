import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Question } from '../../bank/bank';
import type { TermWeight } from '../../bank/key-term';
import { newId } from '../../base/new-id';
import { useNotices, useServices } from '../services-context';
import styles from './TermEditor.module.css';
import { draftOf, emptyDraft, type TermDraft, termsOf } from './term-drafts';

const WEIGHTS = [
  { value: '3', label: 'Essential' },
  { value: '2', label: 'Expected' },
  { value: '1', label: 'Detail' },
];

/** The key terms of a question as rows to change, add and remove. Nothing changes before it is saved. */
export default function TermEditor(props: {
  readonly question: Question;
  /** The first change: from now on closing would lose something. */
  readonly onChanged: () => void;
  /** `undo` brings back the terms that stood before, where they were given up at once. */
  readonly onSaved: (undo: (() => Promise<void>) | null) => void;
}) {
  const { question, onChanged, onSaved } = props;
  const { library } = useServices();
  const notices = useNotices();
  const [drafts, setDrafts] = useState(() => library.termsOf(question).map(draftOf));

  function change(next: readonly TermDraft[]) {
    setDrafts([...next]);
    onChanged();
  }

  const replace = (draft: TermDraft) => change(drafts.map((one) => (one.key === draft.key ? draft : one)));

  async function save(terms: ReturnType<typeof termsOf> | null) {
    const before = library.termsOf(question);
    const saved = await notices.run(async () => {
      await library.editTerms(question, terms);
      return true;
    });
    if (saved) onSaved(terms === null ? () => library.editTerms(question, before) : null);
  }

  return (
    <div className={styles.editor}>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.key}>
            <TermRow
              draft={draft}
              onChange={replace}
              onRemove={() => change(drafts.filter(({ key }) => key !== draft.key))}
            />
          </li>
        ))}
      </ul>
      <div className={styles.steps}>
        <Button onClick={() => change([...drafts, emptyDraft(newId())])}>Add a term</Button>
        <Button variant="subtle" onClick={() => void save(null)}>
          Back to the bank’s terms
        </Button>
        <Button variant="filled" className={styles.save ?? ''} onClick={() => void save(termsOf(drafts))}>
          Save
        </Button>
      </div>
    </div>
  );
}

function TermRow(props: {
  readonly draft: TermDraft;
  readonly onChange: (draft: TermDraft) => void;
  readonly onRemove: () => void;
}) {
  const { draft, onChange, onRemove } = props;
  return (
    <div className={styles.row}>
      <TextInput
        label="Term"
        autoFocus={draft.from === null} // a row that was just added is to be filled in
        value={draft.term}
        onChange={(event) => onChange({ ...draft, term: event.currentTarget.value })}
      />
      <NativeSelect
        label="Weight"
        value={String(draft.weight)}
        data={WEIGHTS}
        onChange={(event) => onChange({ ...draft, weight: Number(event.currentTarget.value) as TermWeight })}
      />
      <TextInput
        label="Also counts"
        placeholder="other wordings, separated by commas"
        value={draft.aliases}
        onChange={(event) => onChange({ ...draft, aliases: event.currentTarget.value })}
      />
      <CloseButton size={44} aria-label={`Remove ${draft.term || 'this term'}`} onClick={onRemove} />
    </div>
  );
}
