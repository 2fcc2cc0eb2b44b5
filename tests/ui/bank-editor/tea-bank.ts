import { parseBank } from '../../../src/bank/parse-bank';
import type { History } from '../../../src/history/history';
import { openedHistory } from '../../fakes/fresh-history';
import { type ShownWorld, showApp } from '../shown-app';

const TEA = `# Tea

## Pot

### 1. How do you brew tea?

Warm the pot first, then steep the leaves for three minutes.

### 2. Why loose leaves?

Loose leaves unfold in the pot.

## Cup

### 3. Milk first?

- Never
`;

/** The app with a bank that the user brought, which is open. */
export async function showTea(route: string, world: ShownWorld = {}, markdown = TEA) {
  const history: History = await openedHistory();
  const app = await showApp('#/banks', { ...world, history });
  await app.library.add(parseBank(markdown));
  window.location.hash = route;
  return { ...app, history };
}
