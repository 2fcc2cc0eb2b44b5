import { onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { createServices } from '../../src/app/create-services';
import type { Settings } from '../../src/history/settings';
import { renderApp } from '../../src/ui/render-app';
import { type FakeWorld, fakeDevices } from '../fakes/devices';
import { openedHistory } from '../fakes/fresh-history';

export interface ShownWorld extends Partial<FakeWorld> {
  readonly settings?: Partial<Settings>;
}

let drawn = 0;

/** Draws the app at a route, in a world of the test's making; without a say about storage it has a fresh one. `screen` is what it drew. */
export async function showApp(route: string, { settings = {}, ...world }: ShownWorld = {}) {
  const history = world.history === undefined ? await openedHistory() : world.history;
  await history?.settings.change(settings);
  const services = await createServices(fakeDevices({ ...world, history }));
  if (!history) await services.settings.change(settings);
  window.location.hash = route;
  const root = document.createElement('div');
  root.id = `app-${++drawn}`;
  document.body.append(root);
  const takeAway = renderApp(root, services);
  onTestFinished(() => {
    takeAway();
    root.remove();
    window.location.hash = '';
  });
  return { ...services, screen: page.elementLocator(root) };
}
