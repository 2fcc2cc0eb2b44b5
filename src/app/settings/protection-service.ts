import { createStore } from 'zustand/vanilla';
import type { Protection, ProtectionState } from '../../history/protection/protection';
import type { ProtectionService } from '../services';

/** The passphrase for what was said, as the screens see it. */
export function createProtectionService(protection: Protection): ProtectionService {
  const state = createStore<ProtectionState>(() => protection.state());
  protection.subscribe(() => state.setState(protection.state(), true));
  const { protect, change, unprotect, finish } = protection;
  return { state, protect, change, unprotect, finish };
}
