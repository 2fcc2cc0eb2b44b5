/** What an interviewer asks about a point that was not made, without naming it; `{}` stands for what is named. */
export const FOLLOW_UPS = {
  /** What the model answer wants by the point: "keep features fast to read". */
  purpose: ['How do you {}?', 'What do you do to {}?', 'And how would you {}?'],
  /** The same as a doing: "serving features". */
  doing: ['How do you go about {}?', 'What helps you with {}?'],
  /** The heading that the model answer has over it. */
  topic: ['What more can you say about {}?', 'Let us go into {}. What matters there?'],
  /** A point that was made, which this one stands beside. In quotation marks, since it may be any words: "retrained with recent data". */
  beside: [
    'You spoke about “{}”. What goes with it?',
    'You came to “{}”. What else matters there?',
    'You touched on “{}”. What would you add to it?',
  ],
  /** A number, by what it counts. */
  figure: ['What figures can you give for “{}”?', 'Can you put a number on “{}”?'],
  /** What the user said the opposite of; the user named it. */
  denied: ['You ruled out “{}”. What takes its place?', 'You said no to “{}”. Why, and what is so instead?'],
  /** Nothing is there to ask by. */
  open: ['What would you add to that?', 'What else would you say to this question?'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** For figures that nothing but themselves could name. */
export const ANY_FIGURES = 'Can you put numbers on that?';
