import { createStore } from 'zustand/vanilla';
import type { Profile } from '../../bank/profile';
import { oneAfterOther } from '../../base/one-after-other';
import type { History } from '../../history/history';
import type { ProfilesService, ProfilesState, SettingsService } from '../services';
import type { BankLibraryControl } from './bank-library';

export interface ProfilesServiceControl extends ProfilesService {
  /** Reads the profiles again, after this tab or another changed them. */
  refresh(): Promise<void>;
}

/** The user's applications; the chosen one fills the blanks of all banks. Without `history` they hold until the page is left. */
export async function createProfilesService(parts: {
  readonly history: History | null;
  readonly settings: SettingsService;
  readonly library: Pick<BankLibraryControl, 'fillWith'>;
}): Promise<ProfilesServiceControl> {
  const { history, settings, library } = parts;
  const state = createStore<ProfilesState>(() => ({ profiles: [], chosen: null }));
  const inTurn = oneAfterOther();

  function show(profiles: readonly Profile[]): void {
    const { profile: chosenId } = settings.state.getState();
    const chosen = profiles.find(({ id }) => id === chosenId) ?? null;
    state.setState({ profiles, chosen }, true);
    library.fillWith(chosen);
  }

  /** In turn, so that what was read earlier never takes the place of what was read later. */
  const refresh = (): Promise<void> =>
    inTurn(async () => show(history ? await history.profiles.list() : state.getState().profiles));

  /** The plan leads to the date of the chosen application. */
  async function choose(profile: Profile | null): Promise<void> {
    const date = profile?.date ?? null;
    await settings.change({
      profile: profile?.id ?? null,
      ...(date === null ? {} : { interviewDate: date }),
    });
  }

  const without = (id: string) => state.getState().profiles.filter((one) => one.id !== id);

  async function save(profile: Profile): Promise<void> {
    await history?.profiles.put(profile);
    show([...without(profile.id), profile].toSorted((one, other) => one.name.localeCompare(other.name)));
  }

  settings.state.subscribe((after, before) => {
    if (after.profile !== before.profile) show(state.getState().profiles);
  });
  await refresh();

  return {
    state,
    refresh,
    choose,
    async save(profile) {
      await save(profile);
      await choose(profile);
    },
    async remove(profile) {
      const wasChosen = state.getState().chosen?.id === profile.id;
      await history?.profiles.remove(profile.id);
      show(without(profile.id));
      if (wasChosen) await choose(null);
      return async () => {
        await save(profile);
        if (wasChosen) await choose(profile);
      };
    },
  };
}
