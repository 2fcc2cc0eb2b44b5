import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { SyncService } from '../../app/sync/sync-service';
import { assertNever } from '../../base/assert-never';
import { hrefOf } from '../route';
import { useNotices, useServices } from '../services-context';
import { BackLink } from '../shell/BackLink';
import { Page } from '../shell/Page';
import { NameDatabase } from './NameDatabase';
import { SyncOn } from './SyncOn';
import { TurnOnSync } from './TurnOnSync';

/** The same banks and answers on all devices of one person, for who wants it. */
export default function SyncPage() {
  const { sync } = useServices();
  const notices = useNotices();
  const [service, setService] = useState<SyncService | null>(null);
  useEffect(() => {
    if (sync) void notices.run(sync).then((loaded) => setService(loaded ?? null));
  }, [sync, notices]);
  return (
    <Page title="Between your devices" above={<BackLink href={hrefOf({ page: 'settings' })} to="Settings" />}>
      <p>
        Your own banks, answers with their transcripts and scores, corrections, applications and dates can be
        the same on all your devices. They go through a CouchDB database that you name, and are encrypted
        before they leave this device: whoever runs the database sees when and how much is sent, and nothing
        of what is in it. Recordings stay on the device that made them.
      </p>
      {sync === null && (
        <p role="status">This browser gives the page no storage, so there is nothing to sync.</p>
      )}
      {service && <Step service={service} />}
    </Page>
  );
}

function Step({ service }: { readonly service: SyncService }) {
  const state = useStore(service.state);
  switch (state.kind) {
    case 'off':
      return <NameDatabase service={service} />;
    case 'named':
      return <TurnOnSync service={service} address={state.address} open={state.open} />;
    case 'on':
      return <SyncOn service={service} state={state} />;
    default:
      return assertNever(state);
  }
}
