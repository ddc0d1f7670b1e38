import { getStatus } from './api.js';
import { byId, counted } from './dom.js';

const pollMilliseconds = 1000;

/** Shows how far the index is until there is one. Calls back at once, and again when the index is there. */
export async function watchIndexing(onChange) {
  for (let isFirst = true; !await isReady(); isFirst = false) {
    if (isFirst) {
      onChange();
    }
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
  onChange();
}

async function isReady() {
  const status = await getStatus().catch((trouble) => ({ state: 'unreachable', words: trouble.message }));
  const ready = status.state === 'ready';
  byId('indexing').hidden = ready;
  if (!ready) {
    show(status);
  }
  return ready;
}

function show({ state, progress, words }) {
  const bar = byId('indexing-progress');
  bar.hidden = state === 'unreachable';
  if (progress?.total > 0) {
    bar.max = progress.total;
    bar.value = progress.done;
  } else {
    bar.removeAttribute('value');
  }
  say(words ?? (progress?.total > 0
    ? `Reading the documents: ${progress.done.toLocaleString('en')} of ${counted(progress.total, 'document')}. You can ask when this is done.`
    : 'Reading the documents. You can ask when this is done.'));
}

function say(words) {
  if (byId('indexing-words').textContent !== words) {
    byId('indexing-words').textContent = words;
  }
}
