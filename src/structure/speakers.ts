/** How often the speaker spoke of "I" and of "we". */
export interface SpeakerCounts {
  readonly i: number;
  readonly we: number;
}

/** "I", "I'm", "we", "we'd"; not "my" and "our", which name things. */
export function speakersIn(words: readonly string[]): SpeakerCounts {
  const subjects = words.map((word) => /^\W*(i|we)(?:['’]\p{L}+)?\W*$/iu.exec(word)?.[1]?.toLowerCase());
  return {
    i: subjects.filter((subject) => subject === 'i').length,
    we: subjects.filter((subject) => subject === 'we').length,
  };
}
