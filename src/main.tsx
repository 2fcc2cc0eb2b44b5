import './base/zod-without-eval';

import { createServices } from './app/create-services';
import { openDevices } from './app/open-devices';
import { fetchInterviewerFont } from './ui/interviewer-font';
import { renderApp } from './ui/render-app';
import { renderStartTrouble } from './ui/render-start-trouble';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

const putFontToUse = fetchInterviewerFont();
createServices(openDevices(import.meta.env.BASE_URL)).then(
  (services) => {
    putFontToUse();
    renderApp(root, services);
  },
  (thrown: unknown) => renderStartTrouble(root, thrown, () => location.reload()),
);
