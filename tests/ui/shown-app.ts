import { onTestFinished } from 'vitest';
import { renderApp } from '../../src/ui/render-app';
import { type FakeWorld, fakeAppServices } from '../fakes/app-services';
import { openedHistory } from '../fakes/fresh-history';

/** Draws the app at a route, in a world of the test's making; without a say about storage it has a fresh one. */
export async function showApp(route: string, world: Partial<FakeWorld> = {}) {
  const history = world.history === undefined ? await openedHistory() : world.history;
  const services = await fakeAppServices({ ...world, history });
  window.location.hash = route;
  const root = document.createElement('div');
  document.body.append(root);
  const takeAway = renderApp(root, services);
  onTestFinished(() => {
    takeAway();
    root.remove();
    window.location.hash = '';
  });
  return services;
}
