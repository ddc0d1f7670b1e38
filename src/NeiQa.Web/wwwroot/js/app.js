import { ask as askServer, getStarters } from './api.js';
import { AnswerView } from './answer-view.js';
import { setBusy, startComposer } from './composer.js';
import { Conversation } from './conversation.js';
import { byId, element } from './dom.js';
import { watchIndexing } from './indexing.js';
import { closePanel, currentOpener, startPanel } from './panel.js';
import { openCitation, openList, openSection } from './sources.js';

const conversation = new Conversation();
let current = null;

/** Asks a question, in place of an answer that failed where there is one. */
async function ask(question, replaced = null) {
  current?.abort();
  const mine = current = new AbortController();
  const view = new AnswerView(question, { openCitation, openSection, retry: () => ask(question, view.element) });
  place(view.element, replaced);
  setBusy(true);
  try {
    for await (const event of askServer(question, conversation.history(), mine.signal)) {
      view.show(event);
      if (event.name === 'answer') {
        conversation.add(question, event.data);
      }
    }
  } catch (error) {
    if (error.name === 'AbortError') {
      view.stop();
    } else {
      view.fail(error.message, error.disclaimer);
    }
  }
  if (current === mine) {
    current = null;
    setBusy(false);
  }
}

function place(turn, replaced) {
  byId('welcome').hidden = true;
  if (replaced?.isConnected) {
    replaced.replaceWith(turn);
  } else {
    byId('log').append(turn);
  }
  if (document.activeElement === document.body || !document.activeElement.checkVisibility()) {
    byId('log').focus({ preventScroll: true });
  }
  turn.scrollIntoView({ block: 'start' });
}

function startAnew() {
  current?.abort();
  conversation.clear();
  closePanel();
  byId('log').replaceChildren();
  byId('welcome').hidden = false;
  scrollTo({ top: 0 });
  byId('question').focus({ preventScroll: true });
}

async function showStarters() {
  const starters = await getStarters().catch(() => null);
  byId('welcome-disclaimer').textContent = starters?.disclaimer ?? '';
  byId('starters').replaceChildren(...(starters?.questions ?? []).map((question) => element('li', {},
    element('button', { type: 'button', class: 'choice', onclick: () => ask(question) }, question))));
  byId('starters-box').hidden = !starters?.questions.length;
}

startComposer(ask, () => current?.abort());
startPanel();
byId('new-conversation').addEventListener('click', startAnew);
byId('show-documents').addEventListener('click', (event) => openList(event.currentTarget));
byId('panel-back').addEventListener('click', () => openList(currentOpener()));
watchIndexing(showStarters);
