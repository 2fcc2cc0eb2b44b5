/** What the address bar shows. Routes live in the hash, so that the built folder works on any host. */
export type Route =
  | { readonly page: 'questions' }
  | { readonly page: 'question'; readonly number: number }
  /** A question of today's plan; "Next" leads through the plan. */
  | { readonly page: 'practice'; readonly number: number }
  | { readonly page: 'drill' }
  | { readonly page: 'mock' }
  | { readonly page: 'mock-report'; readonly id: string }
  | { readonly page: 'progress' }
  | { readonly page: 'history' }
  | { readonly page: 'attempt'; readonly id: string }
  /** Two answers side by side, by their ids in any order. */
  | { readonly page: 'compare'; readonly ids: readonly [string, string] }
  | { readonly page: 'banks' }
  /** One bank to change. */
  | { readonly page: 'bank-editor'; readonly id: string }
  /** What was read of a file, before it is stored. */
  | { readonly page: 'import' }
  /** Everything that holds these words. */
  | { readonly page: 'search'; readonly query: string }
  | { readonly page: 'settings' }
  | { readonly page: 'privacy' }
  /** Sync between the user's own devices. */
  | { readonly page: 'sync' }
  | { readonly page: 'voice-check' }
  /** A sample answer with its feedback. */
  | { readonly page: 'sample' }
  | { readonly page: 'unknown' };

/** Reads `location.hash`, with or without its `#`. Anything that names no page is `unknown`. */
export function parseRoute(hash: string): Route {
  const [page, id, secondId, ...rest] = hash
    .replace(/^#/, '')
    .split('/')
    .filter((part) => part !== '');
  if (rest.length > 0) return { page: 'unknown' };
  if (page === undefined) return { page: 'questions' };
  if (page === 'banks' && id !== undefined && secondId === 'edit') return recordRoute('bank-editor', id);
  if (secondId !== undefined) {
    return page === 'compare' && id !== undefined ? compareRoute(id, secondId) : { page: 'unknown' };
  }
  if ((page === 'question' || page === 'practice') && id !== undefined && /^\d{1,6}$/.test(id)) {
    return { page, number: Number(id) };
  }
  if (page === 'history' && id !== undefined) return recordRoute('attempt', id);
  if (page === 'mock' && id !== undefined) return recordRoute('mock-report', id);
  if (page === 'banks' && id === 'import') return { page: 'import' };
  if (page === 'search') return searchRoute(id ?? '');
  if (id !== undefined) return { page: 'unknown' };
  switch (page) {
    case 'drill':
    case 'mock':
    case 'progress':
    case 'history':
    case 'banks':
    case 'settings':
    case 'privacy':
    case 'sync':
    case 'voice-check':
    case 'sample':
      return { page };
    default:
      return { page: 'unknown' };
  }
}

function recordRoute(page: 'attempt' | 'mock-report' | 'bank-editor', encoded: string): Route {
  const id = decoded(encoded);
  return id === null ? { page: 'unknown' } : { page, id };
}

function searchRoute(encoded: string): Route {
  const query = decoded(encoded);
  return query === null ? { page: 'unknown' } : { page: 'search', query };
}

function compareRoute(...encoded: readonly [string, string]): Route {
  const [one, other] = encoded.map(decoded);
  return one == null || other == null ? { page: 'unknown' } : { page: 'compare', ids: [one, other] };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null; // a lone % is no encoding of anything
  }
}

/** The hash of a route, such as `#/question/6`. */
export function hrefOf(route: Route): string {
  switch (route.page) {
    case 'question':
    case 'practice':
      return `#/${route.page}/${route.number}`;
    case 'attempt':
      return `#/history/${encodeURIComponent(route.id)}`;
    case 'bank-editor':
      return `#/banks/${encodeURIComponent(route.id)}/edit`;
    case 'compare':
      return `#/compare/${route.ids.map(encodeURIComponent).join('/')}`;
    case 'mock-report':
      return `#/mock/${encodeURIComponent(route.id)}`;
    case 'search':
      return route.query === '' ? '#/search' : `#/search/${encodeURIComponent(route.query)}`;
    case 'import':
      return '#/banks/import';
    case 'questions':
    case 'unknown':
      return '#/';
    default:
      return `#/${route.page}`;
  }
}
