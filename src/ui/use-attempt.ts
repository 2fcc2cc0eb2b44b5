import { useStore } from 'zustand';
import type { Attempt } from '../history/attempt';
import { useServices } from './services-context';

/** An attempt as it is now, whoever changes it; null without an id, and when it was deleted. */
export function useAttempt(id: string | null): Attempt | null {
  const { attempts } = useServices();
  return useStore(attempts.state, (state) => state.attempts.find((one) => one.id === id) ?? null);
}
