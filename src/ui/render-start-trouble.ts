import { toAppError } from '../base/app-error';
import { errorSentence } from '../words/sentences';

/** The app could not even start: one sentence and a way on, without anything that might have failed as well. */
export function renderStartTrouble(root: HTMLElement, thrown: unknown, retry: () => void): void {
  const heading = document.createElement('h1');
  heading.textContent = 'Viva Voce';
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  sentence.textContent = errorSentence(toAppError(thrown));
  const button = document.createElement('button');
  button.textContent = 'Try again';
  button.addEventListener('click', retry);
  const page = document.createElement('main');
  page.append(heading, sentence, button);
  root.replaceChildren(page);
}
