import './base/zod-without-eval';

import { createServices } from './app/create-services';
import { openDevices } from './app/open-devices';
import type { History } from './history/history';
import { fetchInterviewerFont } from './ui/interviewer-font';
import { renderApp } from './ui/render-app';
import { renderStartTrouble } from './ui/render-start-trouble';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

const reload = () => location.reload();

/** Most visits find nothing locked. */
async function unlock(history: History): Promise<void> {
  const { kind } = history.protection.state();
  if (kind !== 'locked' && kind !== 'busy-elsewhere') return;
  const { renderUnlock } = await import('./ui/unlock/render-unlock');
  await renderUnlock(root ?? document.body, history, reload);
}

const putFontToUse = fetchInterviewerFont();
createServices(openDevices(import.meta.env.BASE_URL, unlock)).then(
  (services) => {
    putFontToUse();
    renderApp(root, services);
  },
  (thrown: unknown) => renderStartTrouble(root, thrown, reload),
);
