import { MantineProvider } from '@mantine/core';
import { useStore } from 'zustand';
import type { AppServices } from '../app/services';
import { Screen } from './Screen';
import { ServicesProvider } from './services-context';
import { Shell } from './shell/Shell';
import { theme } from './theme';

/** The theme lives in the settings; Mantine is to keep no copy of its own. */
const NO_MEMORY = {
  get: <T,>(scheme: T) => scheme,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};

export function App({ services }: { readonly services: AppServices }) {
  const scheme = useStore(services.settings.state, (settings) => settings.theme);
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={NO_MEMORY}
      {...(scheme === 'system' ? {} : { forceColorScheme: scheme })}
    >
      <ServicesProvider services={services}>
        <Shell>
          <Screen />
        </Shell>
      </ServicesProvider>
    </MantineProvider>
  );
}
