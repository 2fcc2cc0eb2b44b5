import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Profile } from '../../bank/profile';
import { blanksLeft } from '../../words/blank-words';
import { useNotices, useServices } from '../services-context';
import styles from './ProfileChoice.module.css';
import { ProfileDialog } from './ProfileDialog';

/** Which application one practises for. Nothing to see in a bank without blanks, until there is one. */
export function ProfileChoice() {
  const { library, profiles } = useServices();
  const notices = useNotices();
  const bank = useStore(library.state, (state) => state.bank);
  const { profiles: all, chosen } = useStore(profiles.state);
  const [edited, edit] = useState<{ readonly profile: Profile | null } | null>(null);
  const left = blanksLeft(bank.questions);
  if (all.length === 0 && left === null) return null;

  return (
    <section className={styles.choice} aria-label="Application">
      {all.length > 0 && (
        <NativeSelect
          label="Practise for"
          value={chosen?.id ?? ''}
          data={[
            { value: '', label: 'No application' },
            ...all.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            void notices.run(() => profiles.choose(all.find(({ id }) => id === value) ?? null))
          }
        />
      )}
      {left && <p className="quiet figures">{left}</p>}
      <div className="choices">
        {chosen ? (
          <Button variant="default" onClick={() => edit({ profile: chosen })}>
            {left ? 'Fill them in' : 'Edit application'}
          </Button>
        ) : (
          all.length === 0 && (
            <Button variant="default" onClick={() => edit({ profile: null })}>
              Fill them in
            </Button>
          )
        )}
        {all.length > 0 && (
          <Button variant="subtle" onClick={() => edit({ profile: null })}>
            New application
          </Button>
        )}
      </div>
      <ProfileDialog open={edited !== null} profile={edited?.profile ?? null} onClose={() => edit(null)} />
    </section>
  );
}
