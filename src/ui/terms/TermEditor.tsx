import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Question } from '../../bank/bank';
import { isFilledTerm } from '../../bank/fill-bank';
import type { TermWeight } from '../../bank/key-term';
import { isNamedIn } from '../../bank/rebase-terms';
import { newId } from '../../base/new-id';
import { NEAR_MISS_PURPOSE, NOT_NAMED, TERMS_FROM } from '../../words/term-words';
import { useNotices, useServices } from '../services-context';
import { DialogSteps } from '../shell/DialogSteps';
import styles from './TermEditor.module.css';
import { draftOf, emptyDraft, type TermDraft, termsOf, wordingsOf } from './term-drafts';

const WEIGHTS = [
  { value: '3', label: 'Essential' },
  { value: '2', label: 'Expected' },
  { value: '1', label: 'Detail' },
];

/** What was saved: a list, or the way back to that of the bank. */
export type SavedTerms = 'list' | 'back';

/** The key terms of a question as rows to change, add and remove. Nothing changes before it is saved. */
export default function TermEditor(props: {
  readonly bankId: string;
  readonly question: Question;
  /** The first change: from now on closing would lose something. */
  readonly onChanged: () => void;
  /** `undo` brings back the terms that stood before. */
  readonly onSaved: (what: SavedTerms, undo: () => Promise<void>) => void;
}) {
  const { bankId, question, onChanged, onSaved } = props;
  const { library } = useServices();
  const notices = useNotices();
  const [from] = useState(() => library.termsFrom(bankId, question.id));
  const [drafts, setDrafts] = useState<readonly TermDraft[]>(() =>
    library
      .termsFor(bankId, question.id)
      .filter((term) => !isFilledTerm(term)) // they follow the application
      .map(draftOf),
  );

  const [broughtBack, setBroughtBack] = useState<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);

  function change(next: readonly TermDraft[]) {
    setDrafts(next);
    onChanged();
  }

  const replace = (draft: TermDraft) => change(drafts.map((one) => (one.key === draft.key ? draft : one)));

  function remove(draft: TermDraft) {
    if (draft.from !== null || draft.term.trim() !== '') return replace({ ...draft, removed: true });
    change(drafts.filter(({ key }) => key !== draft.key)); // just added: there is nothing to bring back
    addButton.current?.focus();
  }

  function bringBack(draft: TermDraft) {
    setBroughtBack(draft.key);
    replace({ ...draft, removed: false });
  }

  async function save(what: SavedTerms) {
    const terms = what === 'back' ? null : termsOf(drafts);
    const undo = await notices.run(() => library.editTerms(bankId, question.id, terms));
    if (undo) onSaved(what, undo);
  }

  return (
    <div className={styles.editor}>
      <p className="quiet">
        {TERMS_FROM[from]} {NEAR_MISS_PURPOSE}
      </p>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.key}>
            {draft.removed ? (
              <RemovedRow draft={draft} onBringBack={() => bringBack(draft)} />
            ) : (
              <TermRow
                draft={draft}
                named={isNamed(draft, question)}
                autoFocus={draft.from === null || draft.key === broughtBack} // that is where one goes on
                onChange={replace}
                onRemove={() => remove(draft)}
              />
            )}
          </li>
        ))}
      </ul>
      <DialogSteps>
        <Button ref={addButton} onClick={() => change([...drafts, emptyDraft(newId())])}>
          Add a term
        </Button>
        {from === 'own' && (
          <Button variant="subtle" onClick={() => void save('back')}>
            Back to the bank’s terms
          </Button>
        )}
        <Button variant="filled" className={styles.save ?? ''} onClick={() => void save('list')}>
          Save
        </Button>
      </DialogSteps>
    </div>
  );
}

function TermRow(props: {
  readonly draft: TermDraft;
  /** Whether the model answer has it in one of its wordings. */
  readonly named: boolean;
  readonly autoFocus: boolean;
  readonly onChange: (draft: TermDraft) => void;
  readonly onRemove: () => void;
}) {
  const { draft, named, autoFocus, onChange, onRemove } = props;
  return (
    <div className={styles.row}>
      <TextInput
        label="Term"
        autoFocus={autoFocus}
        value={draft.term}
        onChange={(event) => onChange({ ...draft, term: event.currentTarget.value })}
      />
      <NativeSelect
        label="Weight"
        value={String(draft.weight)}
        data={WEIGHTS}
        onChange={(event) => onChange({ ...draft, weight: Number(event.currentTarget.value) as TermWeight })}
      />
      <CloseButton size={44} aria-label={`Remove ${draft.term || 'this term'}`} onClick={onRemove} />
      <TextInput
        label="Also counts"
        placeholder="separated by commas"
        value={draft.aliases}
        onChange={(event) => onChange({ ...draft, aliases: event.currentTarget.value })}
      />
      <TextInput
        label="Does not count"
        placeholder="separated by commas"
        value={draft.nearMisses}
        onChange={(event) => onChange({ ...draft, nearMisses: event.currentTarget.value })}
      />
      {!named && <p className={`quiet ${styles.note}`}>{NOT_NAMED}</p>}
    </div>
  );
}

function RemovedRow({ draft, onBringBack }: { readonly draft: TermDraft; readonly onBringBack: () => void }) {
  return (
    <div className={styles.removed}>
      <s>{draft.term}</s>
      <Button variant="subtle" autoFocus aria-label={`Bring back ${draft.term}`} onClick={onBringBack}>
        Bring back
      </Button>
    </div>
  );
}

function isNamed({ term, aliases }: TermDraft, { answer }: Question): boolean {
  return term.trim() === '' || isNamedIn({ term, aliases: wordingsOf(aliases) }, answer);
}
