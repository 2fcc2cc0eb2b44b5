import { UnstyledButton, useComputedColorScheme } from '@mantine/core';
import { useChange } from '../settings/use-change';

/** Light or dark, in one press from any page. Settings can leave it to the system again. */
export function ThemeSwitch() {
  const change = useChange();
  const shown = useComputedColorScheme();
  const other = shown === 'dark' ? 'light' : 'dark';
  return <UnstyledButton onClick={() => change({ theme: other })}>Use {other} colours</UnstyledButton>;
}
