import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Bank } from '../../bank/bank';
import { count } from '../../words/figures';
import { hrefOf } from '../route';
import { useServices } from '../services-context';
import { BackLink } from '../shell/BackLink';
import { NothingHere } from '../shell/NothingHere';
import { Page } from '../shell/Page';
import { goTo } from '../use-route';
import { BankTitle } from './BankTitle';
import { KeyTermList } from './KeyTermList';
import { OwnCopy } from './OwnCopy';
import { QuestionDialog } from './QuestionDialog';
import { QuestionList } from './QuestionList';

/** A bank to change: its title, and its questions in their order. Every change is kept at once. */
export default function BankEditorPage({ id }: { readonly id: string }) {
  const { library } = useServices();
  const bank = useStore(library.state, () => library.writtenBankOf(id));
  const builtIn = useStore(library.state, ({ banks }) => banks.some((one) => one.id === id && one.builtIn));
  if (!bank) return <NothingHere what="This bank is not on this device." />;
  return (
    <Page title={`Edit “${bank.title}”`} above={<BackLink href={hrefOf({ page: 'banks' })} to="Banks" />}>
      {builtIn ? (
        <>
          <OwnCopy bankId={id} onCopied={(copy) => goTo({ page: 'bank-editor', id: copy })} />
          <KeyTermList bank={bank} />
        </>
      ) : (
        <Editor bank={bank} />
      )}
    </Page>
  );
}

function Editor({ bank }: { readonly bank: Bank }) {
  const [adding, add] = useState(false);
  return (
    <>
      <BankTitle key={bank.title} bank={bank} />
      <div className="choices">
        <Button variant="filled" onClick={() => add(true)}>
          Add a question
        </Button>
      </div>
      <p className="quiet figures">
        {count(bank.questions.length, 'question')} in {count(bank.sections.length, 'section')}
      </p>
      <QuestionList bank={bank} />
      <QuestionDialog open={adding} bank={bank} question={null} onClose={() => add(false)} />
    </>
  );
}
