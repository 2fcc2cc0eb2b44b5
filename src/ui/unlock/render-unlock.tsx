import '../page-styles';
import { createRoot } from 'react-dom/client';
import type { History } from '../../history/history';
import { ThemedPage } from '../ThemedPage';
import { BusyElsewhere, UnlockScreen } from './UnlockScreen';

/**
 * Draws the question for the passphrase into `root`, or waits where another tab is at work. Resolves, with nothing left of it, once
 * what was said can be read. `reload` is called where this page must begin anew.
 */
export async function renderUnlock(
  root: HTMLElement,
  { protection, settings }: Pick<History, 'protection' | 'settings'>,
  reload: () => void,
): Promise<void> {
  const state = protection.state();
  const { theme } = await settings.get();
  const react = createRoot(root);
  if (state.kind === 'busy-elsewhere') {
    react.render(
      <ThemedPage scheme={theme}>
        <BusyElsewhere />
      </ThemedPage>,
    );
    await state.free;
    reload();
    return new Promise(() => {}); // this page is on its way out
  }
  await new Promise<void>((onOpen) =>
    react.render(
      <ThemedPage scheme={theme}>
        <UnlockScreen protection={protection} onOpen={onOpen} reload={reload} />
      </ThemedPage>,
    ),
  );
  react.unmount();
}
