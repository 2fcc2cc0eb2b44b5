import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createBankLibrary } from '../../../src/app/banks/bank-library';
import { createProfilesService } from '../../../src/app/banks/profiles-service';
import { settledBank } from '../../../src/app/banks/stored-bank';
import { parseBank } from '../../../src/bank/parse-bank';
import type { Profile } from '../../../src/bank/profile';
import type { StoredBank } from '../../../src/history/bank-record';
import type { History } from '../../../src/history/history';
import { defaultSettings } from '../../../src/history/settings';
import { overlappingLooks } from '../looks-that-overlap';

const bank = parseBank('# Ops\n\n### 1. How do you cache?\n\nWe cache reads in Redis.', { id: 'ops' });

it('shows the banks that are stored now, also when an earlier look takes longer', async () => {
  const banks = overlappingLooks<readonly StoredBank[]>([]);
  const history = {
    banks: { list: async () => ({ banks: await banks.look() }), active: async () => 'mine' },
    corrections: { ofBank: async () => new Map() },
  } as unknown as History;
  const { state, refresh } = await createBankLibrary(
    { bank, curated: new Map(), builtIn: true },
    history,
    () => 1,
  );
  banks.slow();
  const earlier = refresh();
  banks.put([settledBank({ ...bank, id: 'mine', title: 'Mine' }, { addedAt: 1, changedAt: 1 })]);
  await Promise.all([earlier, refresh()]);
  expect(state.getState().banks.map(({ title }) => title)).toEqual(['Ops', 'Mine']);
});

it('shows the applications that are stored now, also when an earlier look takes longer', async () => {
  const profiles = overlappingLooks<readonly Profile[]>([]);
  const { state, refresh } = await createProfilesService({
    history: { profiles: { list: profiles.look } } as unknown as History,
    settings: { state: createStore(() => defaultSettings), change: async () => {} },
    library: { fillWith: () => {} },
  });
  profiles.slow();
  const earlier = refresh();
  profiles.put([{ id: 'acme', name: 'Acme', company: 'Acme', role: '', date: null, facts: {} }]);
  await Promise.all([earlier, refresh()]);
  expect(state.getState().profiles.map(({ name }) => name)).toEqual(['Acme']);
});
