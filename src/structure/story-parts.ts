/** The parts of a story as interviewers are taught to listen for them, and what is none of them. */
export const PARTS = ['situation', 'task', 'action', 'result', 'other'] as const;

/** One clause belongs to one of these. */
export type ClausePart = (typeof PARTS)[number];

/** Asides and openings are no part of the story. */
export type StoryPart = Exclude<ClausePart, 'other'>;

export const STORY_PARTS: readonly StoryPart[] = ['situation', 'task', 'action', 'result'];
