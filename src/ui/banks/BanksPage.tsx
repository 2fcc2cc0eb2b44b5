import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import type { BankLibraryState } from '../../app/services';
import { bankSize } from '../../words/unscored-words';
import { NewBank } from '../bank-editor/NewBank';
import { hrefOf } from '../route';
import { useNotices, useServices } from '../services-context';
import { Page } from '../shell/Page';
import styles from './BanksPage.module.css';
import { ExportBank } from './ExportBank';
import { HowToWriteABank } from './HowToWriteABank';
import { ImportBank } from './ImportBank';

type ShelvedBank = BankLibraryState['banks'][number];

/** The question banks on this machine: open another one, bring one's own, remove it again. */
export default function BanksPage() {
  const { library } = useServices();
  const { bank: openBank, banks } = useStore(library.state);
  return (
    <Page title="Banks">
      <ul className={styles.banks} aria-label="Banks">
        {banks.map((bank) => (
          <BankRow key={bank.id} bank={bank} open={bank.id === openBank.id} />
        ))}
      </ul>
      <ImportBank />
      <NewBank />
      <HowToWriteABank />
    </Page>
  );
}

/** Where to begin in the open bank, while nothing of it was answered. */
function Start() {
  const { library, attempts } = useServices();
  const bank = useStore(library.state, (state) => state.bank);
  const begun = useStore(attempts.state, (state) => state.summaries.some(({ bankId }) => bankId === bank.id));
  const first = bank.questions[0];
  if (begun || !first) return null;
  return (
    <Button component="a" variant="filled" href={hrefOf({ page: 'question', number: first.number })}>
      Start with question {first.number}
    </Button>
  );
}

function BankRow({ bank, open }: { readonly bank: ShelvedBank; readonly open: boolean }) {
  const { library } = useServices();
  const notices = useNotices();

  async function remove() {
    const undo = await notices.run(() => library.remove(bank.id));
    if (undo) notices.done(`“${bank.title}” is removed. Its answers stay in History.`, undo);
  }

  return (
    <li className={styles.row} aria-current={open || undefined}>
      <div>
        <p className={styles.title}>{bank.title}</p>
        <p className="quiet figures">
          {bankSize(bank.questions, bank.withoutAnswer)}
          {bank.builtIn && ' · built in'}
        </p>
      </div>
      <div className={styles.choices}>
        {open ? (
          <>
            <p className={styles.open}>✓ Open</p>
            <Start />
          </>
        ) : (
          <Button
            aria-label={`Open ${bank.title}`}
            onClick={() => void notices.run(() => library.open(bank.id))}
          >
            Open
          </Button>
        )}
        <Button
          component="a"
          variant="subtle"
          href={hrefOf({ page: 'bank-editor', id: bank.id })}
          aria-label={`Edit ${bank.title}`}
        >
          Edit
        </Button>
        <ExportBank id={bank.id} title={bank.title} />
        {!bank.builtIn && (
          <Button variant="subtle" aria-label={`Remove ${bank.title}`} onClick={() => void remove()}>
            Remove
          </Button>
        )}
      </div>
    </li>
  );
}
