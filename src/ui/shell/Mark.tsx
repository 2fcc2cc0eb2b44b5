/** The mark: a line of voice in five bars, in the colour of the text around it. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <path
        d="M4 14v4M10 10v12M16 5v22M22 11v10M28 14v4"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </svg>
  );
}
