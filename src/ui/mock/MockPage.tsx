import { useState } from 'react';
import { useStore } from 'zustand';
import type { MockChoices, MockInterview } from '../../mock/mock-interview';
import { useNotices, useServices } from '../services-context';
import { Page } from '../shell/Page';
import { goTo } from '../use-route';
import { MockSession } from './MockSession';
import { MockSetUp } from './MockSetUp';
import { PastMocks } from './PastMocks';

interface Session {
  readonly mock: MockInterview;
  /** Begun by a click just now, so it need not be asked again whether to go on. */
  readonly begun: boolean;
}

/** A mock interview: set up, then run to its end. One that was interrupted goes on where it stopped. */
export default function MockPage() {
  const { mock } = useServices();
  const notices = useNotices();
  const past = useStore(mock.state, (state) => state.past);
  const [session, setSession] = useState<Session | null>(() => {
    const { current } = mock.state.getState();
    return current && { mock: current, begun: false };
  });

  async function begin(choices: MockChoices) {
    await notices.run(() => mock.begin(choices));
    const { current } = mock.state.getState();
    if (current) setSession({ mock: current, begun: true });
  }

  async function finish({ mock: { id } }: Session) {
    await notices.run(mock.endCurrent);
    const kept = mock.state.getState().past.some((one) => one.id === id);
    if (kept) return goTo({ page: 'mock-report', id });
    setSession(null);
    notices.done('The interview ended without an answer.');
  }

  if (session) {
    return (
      <MockSession
        key={session.mock.id}
        mock={session.mock}
        begun={session.begun}
        onFinished={() => void finish(session)}
      />
    );
  }
  return (
    <Page title="Mock interview">
      <MockSetUp last={past[0]?.choices ?? null} onBegin={(choices) => void begin(choices)} />
      <PastMocks past={past} />
    </Page>
  );
}
