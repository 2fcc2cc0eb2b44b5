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
