import type { BankInLibrary } from '../../src/app/banks/built-in-bank';
import { parseBank } from '../../src/bank/parse-bank';
import { withIdsOfNumbers } from '../../src/bank/question-id';

const MARKDOWN = `# Baking

## Bread

### 1. How do you bake bread?

**Answer:**
"I mix flour and water, let the dough rest over night, and use a Dutch oven."

1. **Oven temperature:** 250 degrees
2. **Steam:** for the crust

\`\`\`python
bake(minutes=45)
\`\`\`

### 2. Why do you want to bake at [Bakery Name]?

**Answer:**
I admire [Bakery Name] for its rye bread.

## Cake

### 3. What goes wrong with sponge cake?

**Answer:**
- It collapses when the oven door is opened.
`;

/** A key term as it is when nobody says more of it. */
export const term = (id: string, words: string, weight: 1 | 2 | 3 = 2) => ({
  id,
  term: words,
  kind: 'concept' as const,
  weight,
  aliases: [],
  nearMisses: [],
});

/** A bank of three questions with curated terms for the first, so that a test knows what counts. */
export const bakingBank: BankInLibrary = {
  bank: withIdsOfNumbers(parseBank(MARKDOWN, { id: 'baking' })),
  curated: new Map([
    ['q1', [term('dutch-oven', 'Dutch oven', 3), term('dough', 'dough', 2), term('steam', 'steam', 1)]],
  ]),
  builtIn: true,
  sample: async () => ({ questionId: 'q1', text: 'I let the dough rest and then I use a Dutch oven' }),
};

/** Covers two of the three terms of the first question. */
export const SPOKEN = 'I let the dough rest and then I use a Dutch oven';
