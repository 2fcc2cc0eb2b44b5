import { useStore } from 'zustand';
import type { AppServices } from '../app/services';
import { Screen } from './Screen';
import { ServicesProvider } from './services-context';
import { Shell } from './shell/Shell';
import { ThemedPage } from './ThemedPage';

export function App({ services }: { readonly services: AppServices }) {
  const scheme = useStore(services.settings.state, (settings) => settings.theme);
  return (
    <ThemedPage scheme={scheme}>
      <ServicesProvider services={services}>
        <Shell>
          <Screen />
        </Shell>
      </ServicesProvider>
    </ThemedPage>
  );
}
