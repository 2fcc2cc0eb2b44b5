import { expect, it, onTestFinished } from 'vitest';
import { forgetApp } from '../../src/offline/forget-app';
import { keptSizes } from '../../src/offline/kept-sizes';

it('deletes the caches of the app and of its weights, and no one else’s', async () => {
  await (await caches.open('viva-voce-weights')).put('/weights', new Response('weights'));
  await (await caches.open('viva-voce-app-1')).put('/page', new Response('page'));
  await (await caches.open('neighbour')).put('/page', new Response('page'));
  onTestFinished(async () => void (await caches.delete('neighbour')));
  expect(await keptSizes('viva-voce-weights')).toEqual({ appBytes: 4, modelsBytes: 7 });

  await forgetApp();

  expect(await caches.keys()).toEqual(['neighbour']);
  expect(await keptSizes('viva-voce-weights')).toEqual({ appBytes: 0, modelsBytes: 0 });
});
