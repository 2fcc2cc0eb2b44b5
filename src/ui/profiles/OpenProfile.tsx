import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Bank } from '../../bank/bank';
import { blankKey, fieldOf, filledValue, type Profile } from '../../bank/profile';
import { newId } from '../../base/new-id';
import { useNotices, useServices } from '../services-context';
import { Dialog } from '../shell/Dialog';
import { DialogSteps } from '../shell/DialogSteps';
import styles from './ProfileDialog.module.css';

interface ProfileProps {
  /** Null begins a new one. */
  readonly profile: Profile | null;
  readonly blanks?: readonly string[];
  readonly onClose: () => void;
}

/** Asks for all that an application fills in. `blanks` come first, such as those of the question one came from. */
export default function OpenProfile(props: ProfileProps) {
  const { profile, onClose } = props;
  return (
    <Dialog open title={profile ? 'Your application' : 'A new application'} onClose={onClose}>
      <ProfileForm {...props} />
    </Dialog>
  );
}

function ProfileForm(props: ProfileProps) {
  const { profile, blanks: first = [], onClose } = props;
  const { library, profiles } = useServices();
  const notices = useNotices();
  const written = useStore(library.state, ({ bank }) => library.writtenBankOf(bank.id));
  const blanks = useMemo(() => blanksToAsk(written, first), [written, first]);
  const focused = first[0] === undefined ? 'company' : (fieldOf(first[0]) ?? blankKey(first[0]));

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const filled = profileOf(new FormData(event.currentTarget), profile);
    onClose();
    void notices.run(() => profiles.save(filled));
  }

  async function remove(removed: Profile) {
    onClose();
    const undo = await notices.run(() => profiles.remove(removed));
    if (undo) notices.done(`“${removed.name}” is deleted.`, undo);
  }

  return (
    <form className={styles.form} onSubmit={save} data-narrow>
      <p className="quiet">It fills the blanks when questions are asked, shown and scored.</p>
      <TextInput
        name="company"
        label="Company"
        defaultValue={profile?.company ?? ''}
        data-first-focus={focused === 'company' || undefined}
      />
      <TextInput
        name="role"
        label="Role"
        defaultValue={profile?.role ?? ''}
        data-first-focus={focused === 'role' || undefined}
      />
      <TextInput type="date" name="date" label="Date of the interview" defaultValue={profile?.date ?? ''} />
      {blanks.map((blank) => (
        <TextInput
          key={blankKey(blank)}
          name={`${FACT}${blankKey(blank)}`}
          label={blank}
          defaultValue={profile ? filledValue(profile, blank) : ''}
          data-first-focus={focused === blankKey(blank) || undefined}
        />
      ))}
      <TextInput
        name="name"
        label="Name of this application"
        description="Company and role, unless you call it otherwise"
        defaultValue={profile?.name ?? ''}
      />
      <DialogSteps>
        <Button type="submit" variant="filled">
          Save
        </Button>
        {profile && (
          <Button variant="subtle" color="red" onClick={() => void remove(profile)}>
            Delete
          </Button>
        )}
      </DialogSteps>
    </form>
  );
}

const FACT = 'fact:';

/** The blanks of a bank that have no field of their own, each once, `first` before the others. */
function blanksToAsk(bank: Bank | null, first: readonly string[]): readonly string[] {
  const all = [...first, ...(bank?.questions ?? []).flatMap(({ placeholders }) => placeholders)];
  const byKey = new Map(all.toReversed().map((blank) => [blankKey(blank), blank] as const));
  return [...byKey.values()].toReversed().filter((blank) => fieldOf(blank) === null);
}

function profileOf(form: FormData, before: Profile | null): Profile {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const facts = [...form.keys()]
    .filter((name) => name.startsWith(FACT))
    .map((name) => [name.slice(FACT.length), text(name)] as const);
  const company = text('company');
  const role = text('role');
  return {
    id: before?.id ?? newId(),
    name: text('name') || [company, role].filter((part) => part !== '').join(', ') || 'My application',
    company,
    role,
    date: text('date') || null,
    facts: { ...before?.facts, ...Object.fromEntries(facts) },
  };
}
