import address from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';

/**
 * Begins to fetch the serif of the interviewer's words (tokens.css names it). The returned function puts it to use if it is
 * there: call it before anything is drawn. One that comes later waits for the next visit, so that no line ever moves.
 */
export function fetchInterviewerFont(): () => void {
  const face = new FontFace('Source Serif 4 Variable', `url(${JSON.stringify(address)}) format("woff2")`, {
    weight: '200 900',
  });
  face.load().catch(() => {}); // the serifs of the system are there
  return () => {
    if (face.status === 'loaded') document.fonts.add(face);
  };
}
