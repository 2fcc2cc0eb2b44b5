import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { allowAddress } from '../../../src/offline/allowed-host';
import { openedHistory } from '../../fakes/fresh-history';
import { showApp } from '../shown-app';

/** A port at which nothing answers. */
const NOWHERE = 'http://127.0.0.1:9/interviews';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });

afterEach(() => allowAddress(null));

/** The second step, for a database that does not answer. */
async function named() {
  const shown = await showApp('#/sync');
  await field('Address of the database').fill(NOWHERE);
  await button('Continue').click();
  await expect.element(field('User')).toBeVisible();
  return shown;
}

/** Turned on, by a device that knew a database. */
async function turnedOn() {
  const history = await openedHistory();
  const { store } = await history.sync.open({ readMock: (mock) => mock, now: () => 0 });
  await store.begin({
    ...{ address: NOWHERE, user: 'ada', password: 'secret', salt: 'c2FsdA==' },
    secret: 'ZmFrZSBiaXRz',
  });
  await store.noteTwice('What is drift?');
  return { store, ...(await showApp('#/sync', { history })) };
}

describe('the page of sync', () => {
  it('is reached from Settings, says what goes where, and is off', async () => {
    const { screen } = await showApp('#/settings');
    await screen.getByRole('link', { name: 'Sync between your devices' }).click();
    await expect.element(page.getByRole('heading', { name: 'Between your devices', level: 1 })).toBeVisible();
    await expect.element(page.getByText('encrypted before they leave this device')).toBeVisible();
    await expect.element(field('Address of the database')).toBeVisible();
  });

  it.each([
    ['', 'This is no address.'],
    ['couch.example.org', 'The name of the database is missing'],
    ['https://ada:secret@couch.example.org/db', 'Leave name and password out'],
  ])('says what is wrong with the address "%s"', async (address, sentence) => {
    await showApp('#/sync');
    await field('Address of the database').fill(address);
    await button('Continue').click();
    await expect.element(page.getByText(sentence)).toBeVisible();
  });

  it('asks for a passphrase of some length, or makes one up, and says what losing it means', async () => {
    await named();
    await expect.element(page.getByText('can read nothing of what is in the database again')).toBeVisible();
    await field('Passphrase').fill('short');
    await button('Turn on sync').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('12 letters or more');
    await button('Make one up').click();
    await expect.element(field('Passphrase')).toHaveValue(expect.stringMatching(/^(\w{4}-){4}\w{4}$/));
  });

  it('says why the database could not be opened, and stays off', async () => {
    const { sync } = await named();
    await button('Make one up').click();
    await button('Turn on sync').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('The database can’t be reached');
    expect((await sync?.())?.state.getState()).toMatchObject({ kind: 'named' });
  });

  it('goes back to another database', async () => {
    await named();
    await button('Choose another database').click();
    await expect.element(field('Address of the database')).toBeVisible();
  });

  it('warns of an address without https on another machine', async () => {
    await showApp('#/sync');
    await field('Address of the database').fill('http://192.0.2.1:5984/interviews');
    await button('Continue').click();
    await expect.element(page.getByText('for all to read')).toBeVisible();
  });

  it('says how it goes, and what is kept twice until it was seen', async () => {
    const { store } = await turnedOn();
    await expect.element(page.getByText('both versions are kept: “What is drift?”')).toBeVisible();
    await button('Got it').click();
    await expect.poll(store.twice).toEqual([]);
    await expect.element(page.getByText('both versions are kept')).not.toBeInTheDocument();
    await button('Sync now').click();
    await expect.element(page.getByText('It is tried again by itself')).toBeVisible();
  });

  it('is turned off after a question', async () => {
    const { store } = await turnedOn();
    await button('Turn off sync').click();
    await button('Turn it off').click();
    await expect.element(field('Address of the database')).toBeVisible();
    expect(await store.setup()).toBeNull();
  });

  it('says that there is nothing to sync without storage', async () => {
    await showApp('#/sync', { history: null });
    await expect.element(page.getByText('there is nothing to sync')).toBeVisible();
  });
});
