import { createContext, type ReactNode, useContext } from 'react';
import type { AppServices } from '../app/services';
import { createNotices, type Notices } from './shell/notices';

interface Surroundings {
  readonly services: AppServices;
  readonly notices: Notices;
}

const Surroundings = createContext<Surroundings | null>(null);

export function ServicesProvider(props: { readonly services: AppServices; readonly children: ReactNode }) {
  // One object for the life of the page: services never change, so no screen is drawn again because of it.
  const surroundings = { services: props.services, notices: createNotices() };
  return <Surroundings value={surroundings}>{props.children}</Surroundings>;
}

export function useServices(): AppServices {
  return useSurroundings().services;
}

export function useNotices(): Notices {
  return useSurroundings().notices;
}

function useSurroundings(): Surroundings {
  const surroundings = useContext(Surroundings);
  if (!surroundings) throw new Error('A screen was drawn outside of ServicesProvider');
  return surroundings;
}
