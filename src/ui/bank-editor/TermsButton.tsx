/** Opens the key terms of a question of a list. */
export function TermsButton({ number, onClick }: { readonly number: number; readonly onClick: () => void }) {
  return (
    <button type="button" aria-label={`Key terms of question ${number}`} onClick={onClick}>
      Key terms
    </button>
  );
}
