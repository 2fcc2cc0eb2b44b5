import type { History } from '../../history/history';
import type { BankLibraryControl } from '../banks/bank-library';
import type { ProfilesServiceControl } from '../banks/profiles-service';
import type { DraftsServiceControl } from '../interview/drafts-service';
import type { RecoveryServiceControl } from '../interview/recovery-service';
import type { SettingsServiceControl } from '../settings/settings-service';
import type { AttemptsServiceControl } from './attempts-service';
import { endUndoInTime } from './end-of-undo';

interface Followers {
  readonly history: History | null;
  readonly settings: Pick<SettingsServiceControl, 'state' | 'refresh'>;
  readonly library: Pick<BankLibraryControl, 'refresh' | 'refreshCorrection'>;
  readonly profiles: Pick<ProfilesServiceControl, 'refresh'>;
  readonly attempts: Pick<AttemptsServiceControl, 'refresh'>;
  readonly recovery: Pick<RecoveryServiceControl, 'refresh'>;
  readonly drafts: Pick<DraftsServiceControl, 'refresh'>;
  readonly onTrouble: (error: unknown) => void;
  readonly now: () => number;
}

/** Tidies what is due, reads what is stored, and reads again whatever this tab or another changes: one record where it was one. */
export async function followHistory(followers: Followers): Promise<void> {
  const { history, settings, library, profiles, attempts, recovery, drafts, onTrouble, now } = followers;
  if (!history) return;

  const tidied = endUndoInTime(history, now, onTrouble);
  history.subscribe((subject, id) => {
    switch (subject) {
      case 'attempts':
        attempts.refresh(id).catch(onTrouble);
        break;
      case 'recordings':
        recovery.refresh().catch(onTrouble);
        break;
      case 'banks':
        library.refresh().catch(onTrouble);
        break;
      case 'corrections':
        (id === null ? library.refresh() : library.refreshCorrection(id)).catch(onTrouble);
        break;
      case 'settings':
        settings.refresh().catch(onTrouble);
        break;
      case 'profiles':
        profiles.refresh().catch(onTrouble);
        break;
      case 'drafts':
        drafts.refresh().catch(onTrouble);
        break;
      case 'plans':
        break; // the service of mock interviews follows them
    }
  });

  await tidied;
  const { keepAudioDays } = settings.state.getState();
  if (keepAudioDays !== null) await history.storage.dropAudioOlderThan(keepAudioDays, now());
  await Promise.all([attempts.refresh(), recovery.refresh(), drafts.refresh().catch(onTrouble)]);
}
