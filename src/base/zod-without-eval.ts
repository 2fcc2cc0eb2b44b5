import { config } from 'zod';

/**
 * Import this first in every entry. By itself zod asks whether it may compile its checks, with `new Function`: the content
 * security policy forbids that, and Firefox writes each refusal into its console as an error.
 */
config({ jitless: true });
