import { byId, element } from './dom.js';

const phone = matchMedia('(max-width: 56rem)');
const panel = byId('panel');
const body = byId('panel-body');
let opener = null;
let latest = 0;

/** The button that the panel was opened with; it gets the focus back. */
export const currentOpener = () => opener;

/**
 * Shows the panel at once and fills it when its content is there, unless something else has been opened meanwhile.
 * @param button gets the focus back when the panel closes
 * @param load gives { content: nodes to show, target: selector of what to scroll to, back: whether to offer the list, where: line under the title }
 */
export async function openPanel(button, title, where, load) {
  const mine = ++latest;
  setOpener(button);
  setHeading(title, where);
  body.replaceChildren(element('p', { class: 'working' }, 'Opening'));
  byId('panel-jump').hidden = true;
  setOpen(true);
  byId('panel-title').focus({ preventScroll: true });

  const loaded = await load().catch((trouble) => failed(trouble, () => openPanel(button, title, where, load)));
  if (mine === latest) {
    setHeading(loaded.title ?? title, loaded.where ?? where);
    body.replaceChildren(...loaded.content);
    byId('panel-back').hidden = loaded.back === false;
    byId('panel-jump').hidden = body.querySelector('mark') === null;
    scrollToTarget(loaded.target);
  }
}

/** Closes the panel and gives the focus back. */
export function closePanel() {
  latest++;
  setOpen(false);
  const target = opener?.isConnected ? opener : byId('question');
  setOpener(null);
  target.focus({ preventScroll: true });
}

/** Lets Escape and the panel's own buttons work. */
export function startPanel() {
  byId('panel-close').addEventListener('click', closePanel);
  byId('panel-jump').addEventListener('click', () => scrollToTarget('mark'));
  phone.addEventListener('change', fitToWidth);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden && !event.isComposing) {
      closePanel();
    }
  });
}

function setOpener(button) {
  opener?.setAttribute('aria-expanded', 'false');
  opener = button;
  opener?.setAttribute('aria-expanded', 'true');
}

// The page gets narrower or wider: what was clicked stays where it was on the screen.
function setOpen(isOpen) {
  const top = () => opener?.isConnected ? opener.getBoundingClientRect().top : 0;
  const before = top();
  panel.hidden = !isOpen;
  byId('layout').classList.toggle('with-panel', isOpen);
  fitToWidth();
  scrollBy({ top: top() - before, behavior: 'instant' });
}

function setHeading(title, where) {
  byId('panel-title').textContent = title;
  byId('panel-where').textContent = where;
}

// On a phone the panel covers the page, so the page behind it must not take the focus.
function fitToWidth() {
  byId('page').inert = !panel.hidden && phone.matches;
}

function scrollToTarget(selector) {
  const target = selector ? body.querySelector(selector) : null;
  // Only the panel scrolls: scrollIntoView would move the page as well.
  const above = target?.matches('mark') ? body.clientHeight / 3 : 16;
  body.scrollTop = target ? body.scrollTop + target.getBoundingClientRect().top - body.getBoundingClientRect().top - above : 0;
}

function failed(trouble, retry) {
  return {
    content: [element('div', { class: 'problem', role: 'alert' }, element('p', {}, trouble.message),
      element('button', { type: 'button', class: 'quiet', onclick: retry }, 'Retry'))],
  };
}
