import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { ProtectionService } from '../../app/services';
import { bytesInWords, count } from '../../words/figures';
import { hrefOf } from '../route';
import { useServices } from '../services-context';
import { BackupChoices } from '../settings/BackupChoices';
import { StorageUsed } from '../settings/StorageUsed';
import { Page } from '../shell/Page';
import { DeleteEverything } from './DeleteEverything';
import styles from './PrivacyPage.module.css';
import { Protection } from './Protection';
import { Safekeeping } from './Safekeeping';
import { useSizes } from './use-sizes';

/** What is stored where, how large it is, until when, and how it goes. */
export default function PrivacyPage() {
  const { keptData, protection } = useServices();
  const [deleted, setDeleted] = useState(false);
  if (deleted) return <EverythingDeleted />;
  return (
    <Page title="Privacy">
      <section className={styles.section}>
        <h2>What leaves this machine</h2>
        <p>
          Nothing, unless you turn on <a href={hrefOf({ page: 'sync' })}>sync between your devices</a>: then
          banks and answers go, encrypted with your passphrase, to the one database you named. Speech becomes
          text and answers are scored in this browser. The app has no account, no server of its own and no
          statistics, and a rule in its page forbids requests to any other address than the one that serves
          it, and that database while sync is on. A voice that Settings marks as online is the browser’s: its
          maker gets the texts that are read aloud, never what you say.
        </p>
      </section>
      {keptData ? (
        <>
          <WhatIsStored />
          {protection && (
            <section className={styles.section}>
              <h2>Protect with a passphrase</h2>
              <Protection protection={protection} keptData={keptData} />
            </section>
          )}
          <section className={styles.section}>
            <h2>Whether it stays</h2>
            <Safekeeping keptData={keptData} />
            <BackupChoices keptData={keptData} />
          </section>
          <section className={styles.section}>
            <h2>Delete everything</h2>
            <DeleteEverything keptData={keptData} onDeleted={() => setDeleted(true)} />
          </section>
        </>
      ) : (
        <p role="status">
          This browser gives the page no storage, so nothing is stored: what you say is gone with the tab.
        </p>
      )}
    </Page>
  );
}

function WhatIsStored() {
  const { attempts, recovery, library, settings, keptData, protection } = useServices();
  const answers = useStore(attempts.state, (state) => state.summaries.length + state.unreadable);
  const waiting = useStore(recovery.state, (takes) => takes.length);
  const banks = useStore(library.state, (state) => state.banks.filter(({ builtIn }) => !builtIn).length);
  const days = useStore(settings.state, ({ keepAudioDays }) => keepAudioDays);
  const sizes = useSizes();
  const about = (bytes: number | undefined) =>
    bytes ? <span className="figures">, about {bytesInWords(bytes)}</span> : null;
  return (
    <section className={styles.section}>
      <h2>What is stored</h2>
      <ul>
        <li>
          <b>{count(answers, 'answer')}</b>
          {about(sizes?.answersBytes)}: the question, the transcript with its times, the score and your own
          decisions. In the browser’s database (IndexedDB), until you delete them in{' '}
          <a href={hrefOf({ page: 'history' })}>History</a> or here.
        </li>
        <li>
          <b>The recordings</b>
          {about(sizes?.recordingsBytes)}: of these answers, and {count(waiting, 'recording')} waiting to be
          recovered. In the same database,{' '}
          {days === null ? 'as long as their answer' : `for ${count(days, 'day')}`};{' '}
          <a href={hrefOf({ page: 'settings' })}>Settings</a> can change that.
        </li>
        <li>
          <b>{count(banks, 'bank')} of your own</b>, changed key terms, wordings that count, answers you began
          to type, and your settings; for sync, the password of your database and keys made from your
          passphrase. In the same database, until you change or delete them.
        </li>
        <li>
          <b>The app</b>
          {about(sizes?.appBytes)}, and <b>its speech models</b>
          {about(sizes?.modelsBytes)}. In the browser’s caches, until the browser clears them; there is
          nothing of yours in them.
        </li>
        <li>
          <b>Deleted answers</b> stay as long as “Undo” is offered: until you leave the page, a minute at
          most.
        </li>
      </ul>
      {keptData && <StorageUsed keptData={keptData} />}
      {protection && <WhetherEncrypted protection={protection} />}
    </section>
  );
}

function WhetherEncrypted({ protection }: { readonly protection: ProtectionService }) {
  const off = useStore(protection.state, ({ kind }) => kind === 'off' || kind === 'unavailable');
  return off ? (
    <p>
      It is not encrypted by the app: who can use this account of this machine can open it. Encrypt the disk,
      set a passphrase, or delete what nobody else may hear. A backup is a plain zip file in any case.
    </p>
  ) : (
    <p>
      Answers and recordings are encrypted with your passphrase; a backup is a plain zip file all the same.
    </p>
  );
}

/** Nothing may open the database again before the user says so; another page would. */
function EverythingDeleted() {
  return (
    <Page title="Everything is deleted">
      <p role="status">
        No answer, recording, bank, setting or speech model is left in this browser. You can close the tab
        now, or begin as on the first day, for which the network is needed.
      </p>
      <div>
        <Button variant="filled" onClick={startAnew}>
          Start anew
        </Button>
      </div>
    </Page>
  );
}

function startAnew() {
  window.location.hash = hrefOf({ page: 'questions' });
  window.location.reload();
}
