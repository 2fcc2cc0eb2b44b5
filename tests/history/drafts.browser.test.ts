import { describe, expect, it } from 'vitest';
import { freshName, openedHistory } from '../fakes/fresh-history';

const place = { bankId: 'mlops', questionId: 'q6', onto: null };

describe('drafts of typed answers', () => {
  it('outlive the page, one a place', async () => {
    const name = freshName();
    const { drafts } = await openedHistory(name);
    await drafts.put({ ...place, text: 'DevOps' });
    await drafts.put({ ...place, text: 'DevOps ships code' });
    await drafts.put({ ...place, onto: 'a', text: 'Retraining' });
    expect(await (await openedHistory(name)).drafts.list()).toEqual([
      { ...place, text: 'DevOps ships code' },
      { ...place, onto: 'a', text: 'Retraining' },
    ]);
  });

  it('are gone once their text is', async () => {
    const { drafts } = await openedHistory();
    await drafts.put({ ...place, text: 'DevOps' });
    await drafts.put({ ...place, text: ' \n' });
    expect(await drafts.list()).toEqual([]);
  });
});
