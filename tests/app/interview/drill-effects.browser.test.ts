import { afterEach, expect, it, vi } from 'vitest';
import { drillEffects } from '../../../src/app/interview/drill-effects';
import { onHeadsetKey } from '../../../src/app/interview/headset-keys';

afterEach(() => {
  vi.restoreAllMocks();
});

it('takes the media keys of a headset until they are given back', () => {
  const handlers = new Map<MediaSessionAction, MediaSessionActionHandler | null>();
  vi.spyOn(navigator.mediaSession, 'setActionHandler').mockImplementation((action, handler) => {
    handlers.set(action, handler);
  });
  const pressed: string[] = [];
  const { mediaKeys } = drillEffects(
    {
      interview: () => expect.unreachable('no question is asked'),
      attempt: () => null,
      speak: async () => ({ kind: 'spoken' }),
    },
    { ring: async () => {}, onHeadsetKey },
  );

  const end = mediaKeys((key) => pressed.push(key));
  for (const action of ['play', 'pause', 'nexttrack', 'previoustrack'] as const)
    handlers.get(action)?.({ action });
  expect(pressed).toEqual(['toggle', 'toggle', 'next', 'back']);
  expect(navigator.mediaSession.metadata?.title).toBe('Eyes-free drill');

  end();
  expect([...handlers.values()].every((handler) => handler === null)).toBe(true);
  expect(navigator.mediaSession.metadata).toBeNull();
});
