import { byId } from './dom.js';

const maxLength = 2000;
const countFrom = 1800;
const box = byId('question');

/**
 * The question box: Enter sends, Shift+Enter starts a new line.
 * @param ask called with the question
 * @param stop called when the reader stops the answer
 */
export function startComposer(ask, stop) {
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    submit(ask);
  });
  box.addEventListener('keydown', (event) => {
    // While an input method is composing, Enter chooses a word.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      submit(ask);
    }
  });
  box.addEventListener('input', count);
  byId('stop').addEventListener('click', stop);
}

/** Shows Stop in place of Ask while an answer comes in. */
export function setBusy(busy) {
  const focused = [byId('send'), byId('stop')].includes(document.activeElement);
  byId('send').hidden = busy;
  byId('stop').hidden = !busy;
  if (focused) {
    box.focus({ preventScroll: true });
  }
}

function submit(ask) {
  const question = box.value.trim();
  if (question === '') {
    box.focus();
  } else if (question.length <= maxLength && !byId('send').hidden) {
    box.value = '';
    count();
    ask(question);
  }
}

function count() {
  const length = box.value.trim().length;
  byId('composer-count').textContent = length < countFrom ? '' : `${length.toLocaleString('en')} of ${maxLength.toLocaleString('en')} characters.`;
  box.toggleAttribute('aria-invalid', length > maxLength);
}
