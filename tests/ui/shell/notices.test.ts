import { expect, it } from 'vitest';
import { AppError } from '../../../src/base/app-error';
import { createNotices, shownNotices } from '../../../src/ui/shell/notices';

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

it('what only tells is minor, and so is what the page itself offers to take back', () => {
  const notices = createNotices();
  const minorOf = () => notices.state.getState().map((one) => one.kind === 'done' && one.minor);
  notices.done('The bank is open.');
  expect(minorOf()).toEqual([true]);
  notices.done('The answer was deleted.', async () => {});
  expect(minorOf()).toEqual([false]);
  notices.minor('The question is skipped until tomorrow.', async () => {});
  expect(minorOf()).toEqual([false, true]);
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

it('of several changes of one thing the latest shows, and undo leads to the one before', async () => {
  const notices = createNotices();
  const undone: string[] = [];
  const change = (name: string, about?: string) =>
    notices.done(name, async () => void undone.push(name), about);
  const shown = () => shownNotices(notices.state.getState()).map((notice) => 'text' in notice && notice.text);
  change('The answer was deleted.');
  change('Question 3 is number 2 now.', 'bank tea');
  change('Question 2 is number 1 now.', 'bank tea');
  expect(shown()).toEqual(['The answer was deleted.', 'Question 2 is number 1 now.']);
  const [, latest] = shownNotices(notices.state.getState());
  if (latest) notices.undo(latest);
  await expect.poll(shown).toEqual(['The answer was deleted.', 'Question 3 is number 2 now.']);
  expect(undone).toEqual(['Question 2 is number 1 now.']);
});

it('what can’t be taken back any more is withdrawn with all that was said about it', () => {
  const notices = createNotices();
  notices.done('Question 3 is a part of question 2 now.', async () => {}, 'merged questions');
  const withdraw = notices.done(
    'Question 2 is a part of question 1 now.',
    async () => {},
    'merged questions',
  );
  notices.done('The bank is open.');
  withdraw();
  expect(notices.state.getState()).toMatchObject([{ text: 'The bank is open.' }]);
});

it('all notices about one thing are closed together', () => {
  const notices = createNotices();
  notices.done('Question 3 is number 2 now.', async () => {}, 'bank tea');
  notices.done('Question 2 is number 1 now.', async () => {}, 'bank tea');
  const [latest] = shownNotices(notices.state.getState());
  if (latest) notices.dismiss(latest);
  expect(notices.state.getState()).toEqual([]);
});
