import type { History } from '../../history/history';
import { parseMockInterview } from '../../mock/mock-interview';
import { allowAddress, allowedAddress, isOpenTo } from '../../offline/allowed-host';
import type { IdleTime } from '../hearing/idle-time';
import { createSyncService, type PageHost, type SyncService } from './sync-service';

/** Sync with the real network, policy and clock of this page. */
export async function openSync(parts: {
  readonly history: History;
  readonly idleTime: IdleTime;
  readonly now: () => number;
}): Promise<SyncService> {
  const { history, idleTime, now } = parts;
  return createSyncService({
    history,
    replica: await history.sync.open({ readMock: parseMockInterview, now }),
    host,
    fetch: (...request) => fetch(...request),
    alone: async (work) => {
      await navigator.locks.request('viva-voce/sync', { ifAvailable: true }, (lock) => lock && work());
    },
    quiet: () => idleTime.quiet(),
    after(ms, call) {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
    onWake(listener) {
      addEventListener('online', listener);
      document.addEventListener('visibilitychange', () => document.hidden || listener());
    },
    now,
  });
}

const host: PageHost = {
  allowed: allowedAddress,
  allow: allowAddress,
  reach(address) {
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]'); // none in development
    if (policy === null || new URL(address).origin === location.origin) return 'free';
    return isOpenTo(policy.getAttribute('content') ?? '', address) ? 'opened' : 'closed';
  },
  reload: () => location.reload(),
};
