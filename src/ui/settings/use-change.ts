import type { Settings } from '../../history/settings';
import { useNotices, useServices } from '../services-context';

/** Changes settings; trouble with storing them is shown. */
export function useChange(): (part: Partial<Settings>) => void {
  const { settings } = useServices();
  const notices = useNotices();
  return (part) => void notices.run(() => settings.change(part));
}
