import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SyncService, SyncState } from '../../app/sync/sync-service';
import { isTrouble, progressSentence, twiceSentence, unreadSentence } from '../../words/sync-words';
import { useNotices } from '../services-context';
import { Confirmation } from '../shell/Confirmation';
import styles from './SyncPage.module.css';

/** Sync is on: how it goes, and how to end it. */
export function SyncOn(props: {
  readonly service: SyncService;
  readonly state: Extract<SyncState, { kind: 'on' }>;
}) {
  const { service, state } = props;
  const { address, activity, last, twice } = state;
  const notices = useNotices();
  const [asked, setAsked] = useState(false);
  const unread = last && unreadSentence(last.report);
  return (
    <section className={`card ${styles.form}`} aria-label="Sync">
      <p>
        Database: <b className={styles.address}>{address}</b>
      </p>
      <p role="status" data-sync={activity.kind} className={isTrouble(activity) ? styles.trouble : undefined}>
        {progressSentence(state, window.location.origin, Date.now())}
      </p>
      {unread && <p>{unread}</p>}
      {twice.length > 0 && (
        <div role="note">
          <p>{twiceSentence(twice)}</p>
          <Button variant="subtle" onClick={() => void notices.run(service.seenTwice)}>
            Got it
          </Button>
        </div>
      )}
      <p className="quiet">
        It syncs by itself while the app is open: soon after a change, and every few minutes. What is deleted
        on one device is deleted on all.
      </p>
      <div className="choices">
        <Button variant="filled" onClick={() => void service.syncNow()}>
          Sync now
        </Button>
        <Button variant="default" onClick={() => setAsked(true)}>
          Turn off sync
        </Button>
      </div>
      <Confirmation
        open={asked}
        title="Turn off sync?"
        onCancel={() => setAsked(false)}
        action={
          <Button variant="filled" onClick={() => void notices.run(service.turnOff)}>
            Turn it off
          </Button>
        }
      >
        This device forgets the password and the keys, and the page is closed to all other hosts again. What
        is stored here stays, and so does what is in the database: delete it there if nobody needs it.
      </Confirmation>
    </section>
  );
}
