import { type AppError, toAppError } from '../base/app-error';
import { copySentence, errorSentence } from '../words/sentences';
import { troubleDetails } from '../words/trouble-details';
import { browserPlace } from './shell/browser-place';
import { isUnforeseen, logTrouble } from './shell/log-trouble';

/** The app could not even start: one sentence and a way on, without anything that might have failed as well. */
export function renderStartTrouble(root: HTMLElement, thrown: unknown, retry: () => void): void {
  const error = toAppError(thrown);
  logTrouble(error);
  const heading = document.createElement('h1');
  heading.textContent = 'Viva Voce';
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  sentence.textContent = errorSentence(error);
  const page = document.createElement('main');
  page.append(heading, sentence, button('Try again', retry));
  if (isUnforeseen(error)) page.append(...detailsOf(error));
  root.replaceChildren(page);
}

/** Here the text stands open: without a clipboard there is nothing else to be done. */
function detailsOf(error: AppError): readonly HTMLElement[] {
  const text = document.createElement('textarea');
  text.setAttribute('aria-label', 'Details');
  text.readOnly = true;
  text.rows = 8;
  text.value = troubleDetails(error, browserPlace('none', 'graphics card unknown'));
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  const copy = button('Copy details', async () => {
    try {
      await navigator.clipboard.writeText(text.value);
      said.textContent = copySentence(true);
    } catch {
      said.textContent = copySentence(false);
      text.select();
    }
  });
  return [copy, said, text];
}

function button(name: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.textContent = name;
  made.addEventListener('click', onClick);
  return made;
}
