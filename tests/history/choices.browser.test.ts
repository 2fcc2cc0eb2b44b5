import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/history/settings';
import { freshName, openedHistory } from '../fakes/fresh-history';

describe('settings', () => {
  it('are at their defaults before the first change', async () => {
    expect(await (await openedHistory()).settings.get()).toEqual(defaultSettings);
  });

  it('change field by field, on top of what another tab changed', async () => {
    const name = freshName();
    const here = await openedHistory(name);
    const there = await openedHistory(name);
    await Promise.all([here.settings.change({ theme: 'dark' }), there.settings.change({ captions: true })]);
    expect(await here.settings.get()).toEqual({ ...defaultSettings, theme: 'dark', captions: true });
  });

  it('lose one broken field, not all', async () => {
    const name = freshName();
    const history = await openedHistory(name);
    await history.settings.change({ theme: 'dark', model: 'whisper-base' });
    const raw = await openDB(name);
    const row = await raw.get('singles', 'settings');
    await raw.put('singles', { ...row, record: { ...row.record, theme: 'sepia' } });
    raw.close();
    expect(await history.settings.get()).toEqual({ ...defaultSettings, model: 'whisper-base' });
  });
});

describe('banks', () => {
  const platform = { id: 'platform', name: 'platform.md', markdown: '# Platform\n', addedAt: 2 };
  const data = { id: 'data', name: 'data.md', markdown: '# Data\n', addedAt: 1 };

  it('are kept as they were imported, in the order they were added', async () => {
    const { banks } = await openedHistory();
    await banks.put(platform);
    await banks.put(data);
    expect(await banks.list()).toEqual({ banks: [data, platform], unreadable: [] });
    expect(await banks.get('platform')).toEqual(platform);
  });

  it('remember which one is open', async () => {
    const name = freshName();
    const { banks } = await openedHistory(name);
    expect(await banks.active()).toBeNull();
    await banks.put(platform);
    await banks.activate('platform');
    expect(await (await openedHistory(name)).banks.active()).toBe('platform');
  });

  it('leave the built-in one open when the open one is removed, and come back open', async () => {
    const { banks } = await openedHistory();
    await banks.put(platform);
    await banks.activate('platform');
    const restore = await banks.remove('platform');
    expect([await banks.active(), (await banks.list()).banks]).toEqual([null, []]);
    await restore();
    expect([await banks.active(), (await banks.list()).banks]).toEqual(['platform', [platform]]);
  });

  it('can not be removed twice', async () => {
    const { banks } = await openedHistory();
    await expect(banks.remove('nobody')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('corrections', () => {
  const place = { bankId: 'mlops', question: 'q6' };

  it('hold for their bank and question alone', async () => {
    const { corrections } = await openedHistory();
    await corrections.add({ ...place, at: 1, change: { kind: 'alias', termId: 'drift', wording: 'shift' } });
    const ofBank = await corrections.ofBank('mlops');
    expect([...ofBank.keys()]).toEqual(['q6']);
    expect(ofBank.get('q6')?.aliases.get('drift')).toEqual(['shift']);
    expect((await corrections.ofBank('other')).size).toBe(0);
  });

  it('can each be undone, later ones first or not, and the log keeps all of it', async () => {
    const { corrections } = await openedHistory();
    const learnt = await corrections.add({
      ...place,
      at: 1,
      change: { kind: 'alias', termId: 'drift', wording: 'shift' },
    });
    await corrections.add({
      ...place,
      at: 2,
      change: { kind: 'rejection', termId: 'drift', wording: 'move' },
    });
    await corrections.undo(learnt.id, 3);
    const corrected = (await corrections.ofBank('mlops')).get('q6');
    expect(corrected?.aliases.size).toBe(0);
    expect(corrected?.rejected.get('drift')).toEqual(['move']);
    expect((await corrections.log('mlops')).entries.map((entry) => entry.change.kind)).toEqual([
      'alias',
      'rejection',
      'undo',
    ]);
  });

  it('can not be undone when they were never made', async () => {
    const { corrections } = await openedHistory();
    await expect(corrections.undo('nothing', 1)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the plan of an interrupted interview', () => {
  it('outlives a reload until it is cleared', async () => {
    const name = freshName();
    const before = await openedHistory(name);
    expect(await before.plans.load()).toBeNull();
    await before.plans.save({ questions: [6, 2], position: 1 });
    before.close();
    const after = await openedHistory(name);
    expect(await after.plans.load()).toEqual({ questions: [6, 2], position: 1 });
    await after.plans.clear();
    expect(await after.plans.load()).toBeNull();
  });
});
