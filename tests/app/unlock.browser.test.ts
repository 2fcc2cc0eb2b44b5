import { expect, it, vi } from 'vitest';
import { createServices } from '../../src/app/create-services';
import { fakeDevices } from '../fakes/devices';
import { attemptOf, freshName, openedHistory } from '../fakes/fresh-history';

it('the app waits for the passphrase before it reads what was said, and loads its speech model meanwhile', async () => {
  const name = freshName();
  const before = await openedHistory(name, { iterations: 1 });
  await before.attempts.add(attemptOf('a'));
  await before.protection.protect('four quiet herons');
  before.close();

  const history = await openedHistory(name, { iterations: 1 });
  const devices = fakeDevices({ history });
  const load = vi.fn(async () => {});
  const transcriber = { ...devices.whisper.openTranscriber(() => {}), load };
  let type: (passphrase: string) => Promise<void> = async () => {};
  const typed = new Promise<void>((resolve) => {
    type = async (passphrase) => {
      await history.protection.unlock(passphrase);
      resolve();
    };
  });
  const opened = vi.fn();
  const opening = createServices({
    ...devices,
    whisper: { ...devices.whisper, openTranscriber: () => transcriber },
    unlock: () => typed,
  });
  void opening.then(opened);
  await vi.waitFor(() => expect(load).toHaveBeenCalled());
  expect(opened).not.toHaveBeenCalled();
  await type('four quiet herons');
  const { attempts, protection, trouble } = await opening;
  expect(attempts.state.getState().summaries.map(({ id }) => id)).toEqual(['a']);
  expect(protection?.state.getState()).toEqual({ kind: 'on' });
  expect(trouble.getState()).toBeNull();
});
