import { expect, it } from 'vitest';
import { AppError } from '../../../src/base/app-error';
import { createNotices } from '../../../src/ui/shell/notices';

it('a notice goes with its page, unless it tells of trouble or can be undone', () => {
  const notices = createNotices();
  notices.done('The answer was deleted.', async () => {});
  notices.done('The bank is open.');
  notices.leavePage();
  expect(notices.state.getState()).toMatchObject([{ text: 'The answer was deleted.' }]);
  notices.trouble(new AppError('storage-full'));
  notices.leavePage();
  expect(notices.state.getState()).toHaveLength(2);
});

it('an undo that takes its time says that it is under way, and then that is gone', async () => {
  const notices = createNotices();
  let finish = () => {};
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  notices.done('The answer was deleted.', () => slow);
  const [notice] = notices.state.getState();
  if (notice) notices.undo(notice);
  expect(notices.state.getState()).toMatchObject([{ text: 'Undoing …', undo: null }]);
  finish();
  await expect.poll(() => notices.state.getState(), { interval: 1 }).toEqual([]);
});

it('all that was done gives way to an interview, and trouble does not', () => {
  const notices = createNotices();
  notices.done('The answer was deleted.', async () => {});
  notices.trouble(new AppError('storage-full'));
  notices.makeRoom();
  expect(notices.state.getState()).toMatchObject([{ kind: 'trouble' }]);
});
