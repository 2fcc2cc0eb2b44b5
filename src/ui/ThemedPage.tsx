import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Settings } from '../history/settings';
import { theme } from './theme';

/** The theme lives in the settings; Mantine is to keep no copy of its own. */
const NO_MEMORY = {
  get: <T,>(scheme: T) => scheme,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};

/** A page in the colours that the user chose. */
export function ThemedPage(props: { readonly scheme: Settings['theme']; readonly children: ReactNode }) {
  const { scheme, children } = props;
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={NO_MEMORY}
      {...(scheme === 'system' ? {} : { forceColorScheme: scheme })}
    >
      {children}
    </MantineProvider>
  );
}
