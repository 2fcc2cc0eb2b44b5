/** By the shape of the missed term: a short name, a longer phrase, a tool, something done, a number. */
export type AskedAbout = 'thing' | 'phrase' | 'tool' | 'deed' | 'figure';

/** What an interviewer asks about a point that was not made; `{}` stands for it. */
export const FOLLOW_UPS: Readonly<Record<AskedAbout, readonly string[]>> = {
  thing: ['And how did you handle {}?', 'What about {}?', 'Can you say more about {}?'],
  phrase: ['One more point: {}. Can you say more about it?', 'What comes to your mind here: {}?'],
  tool: ['Did {} play a part in that?', 'What about {}: did you work with it?', 'Where would {} come in?'],
  deed: [
    'One more point: {}. How did you go about it?',
    'I would like to hear about this: {}. Can you say more?',
  ],
  figure: ['What figures can you give for {}?', 'Can you put a number on {}?'],
};
/** For figures that nothing but themselves could name. */
export const ANY_FIGURES = 'Can you put numbers on that?';
