import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import expressPouchDB from 'express-pouchdb';
import memory from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';

export const USER = 'ada';
export const PASSWORD = 'päss:word';

/** A server that speaks CouchDB's protocol, with its databases in memory, for one user and any page. */
export interface CouchServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** Asks as the user does, for what a test wants to see or to spoil. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Writes revisions as a server does that copies them from another. */
  copyIn(database: string, documents: readonly object[]): Promise<void>;
  /** Every request is told this first; what it answers is the answer. */
  intercept(answer: ((request: IncomingMessage) => number | 'hang up' | null) | null): void;
  close(): Promise<void>;
}

/** Databases of several servers in one process would be the same ones. */
let servers = 0;

export async function startCouchDB(): Promise<CouchServer> {
  const prefix = `server-${++servers}-`;
  const Pouch = pouchOf();
  const answer = expressPouchDB(Pouch, { mode: 'minimumForPouchDB' });
  let intercepted: ((request: IncomingMessage) => number | 'hang up' | null) | null = null;

  const server = createServer((request, response) => {
    allowEveryPage(request, response);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const instead = intercepted?.(request) ?? null;
    if (instead === 'hang up') return void request.socket.destroy();
    if (instead !== null) return void response.writeHead(instead).end('{"error":"test"}');
    if (request.headers.authorization !== `Basic ${credentials}`)
      return void response.writeHead(401).end('{"error":"unauthorized"}');
    request.url = `/${prefix}${request.url?.slice(1)}`;
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    ask: (path, init) =>
      fetch(url + path, {
        ...init,
        headers: { 'Content-Type': 'application/json', Authorization: `Basic ${credentials}` },
      }),
    async copyIn(database, documents) {
      await new Pouch(prefix + database).bulkDocs(documents, { new_edits: false });
    },
    intercept(next) {
      intercepted = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const credentials = Buffer.from(`${USER}:${PASSWORD}`).toString('base64');

function pouchOf(): typeof PouchDB {
  const names = new Set<string>();
  const Pouch = PouchDB.plugin(memory).defaults({ adapter: 'memory' });
  Pouch.on('created', (name) => names.add(name));
  Pouch.on('destroyed', (name) => names.delete(name));
  Pouch.allDbs = async (done) => {
    done?.(null, [...names]);
    return [...names];
  };
  return Pouch;
}

/** What CouchDB answers where its settings allow every page. */
function allowEveryPage(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
  response.setHeader('Access-Control-Allow-Methods', 'GET, PUT, POST');
  response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type, accept');
}
