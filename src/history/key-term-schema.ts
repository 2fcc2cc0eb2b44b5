import { z } from 'zod';
import { TERM_KINDS } from '../bank/key-term';

/** A key term as records hold it. */
export const keyTermSchema = z.object({
  id: z.string().min(1),
  term: z.string().min(1),
  kind: z.enum(TERM_KINDS),
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  aliases: z.array(z.string()),
  nearMisses: z.array(z.string()),
  passage: z.string().exactOptional(),
  choice: z.object({ item: z.number().int(), asked: z.number().int() }).exactOptional(),
});
