/** The language and country by whose habits days, times and lists are written. */
export const LOCALE = 'en-GB';
