import type { History } from '../../history/history';
import type { BankLibraryControl } from '../banks/bank-library';
import type { RecoveryServiceControl } from '../interview/recovery-service';
import type { SettingsServiceControl } from '../settings/settings-service';
import type { AttemptsServiceControl } from './attempts-service';

/** How long a removed attempt can be brought back, at least. */
const UNDO_MS = 60 * 60 * 1000;

interface Followers {
  readonly history: History | null;
  readonly settings: SettingsServiceControl;
  readonly library: BankLibraryControl;
  readonly attempts: AttemptsServiceControl;
  readonly recovery: RecoveryServiceControl;
  readonly onTrouble: (error: unknown) => void;
  readonly now: () => number;
}

/** Tidies what is due, reads what is stored, and reads it again whenever this tab or another changes it. */
export async function followHistory(followers: Followers): Promise<void> {
  const { history, settings, library, attempts, recovery, onTrouble, now } = followers;
  if (!history) return;

  history.subscribe((subject) => {
    switch (subject) {
      case 'attempts':
        attempts.refresh().catch(onTrouble);
        break;
      case 'recordings':
        recovery.refresh().catch(onTrouble);
        break;
      case 'banks':
      case 'corrections':
        library.refresh().catch(onTrouble);
        break;
      case 'settings':
        settings.refresh().catch(onTrouble);
        break;
      case 'plans':
        break; // the service of mock interviews follows them
    }
  });

  await history.storage.purgeRemoved(now() - UNDO_MS);
  const { keepAudioDays } = settings.state.getState();
  if (keepAudioDays !== null) await history.storage.dropAudioOlderThan(keepAudioDays, now());
  await Promise.all([attempts.refresh(), recovery.refresh()]);
}
