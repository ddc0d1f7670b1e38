import { readEvents } from './events.js';

/** An error in words that a reader can act on. */
export class Trouble extends Error {
  constructor(words, disclaimer = null) {
    super(words);
    this.disclaimer = disclaimer;
  }
}

const unreachable = 'The server cannot be reached. Check that it is running, then try again.';
const brokenOff = 'The connection broke off before the answer was complete.';

export const getStatus = () => get('/api/status');
export const getStarters = () => get('/api/starters');
export const getDocuments = () => get('/api/documents');
export const getDocument = (id) => get(`/api/documents/${id.split('/').map(encodeURIComponent).join('/')}`);

/** Asks a question and yields the answer's events; the last one is "answer". */
export async function* ask(question, history, signal) {
  const response = await send('/api/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify({ question, history }),
    signal,
  });
  let last = null;
  try {
    for await (const event of readEvents(response.body)) {
      if (event.name === 'error') {
        throw inWords(event.data.status, event.data, null);
      }
      yield event;
      last = event.name;
    }
  } catch (error) {
    throw error instanceof TypeError ? new Trouble(brokenOff) : error;
  }
  if (last !== 'answer') {
    throw new Trouble(brokenOff);
  }
}

async function get(address) {
  return (await send(address, { headers: { Accept: 'application/json' } })).json();
}

async function send(address, options) {
  let response;
  try {
    response = await fetch(address, options);
  } catch (error) {
    throw error.name === 'AbortError' ? error : new Trouble(unreachable);
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw inWords(response.status, problem, response.headers.get('Retry-After'));
  }
  return response;
}

function inWords(status, problem, retryAfter) {
  return new Trouble(words(status, problem, retryAfter), problem.disclaimer ?? null);
}

function words(status, problem, retryAfter) {
  switch (status) {
    case 400: return Object.values(problem.errors ?? {}).flat().join(' ') || 'The server did not understand this question.';
    case 404: return 'This document is no longer there.';
    case 413: return 'This conversation has grown too long to send. Shorten the question or start a new conversation.';
    case 429: return `You have asked a lot in a short time. Try again in ${waiting(Number(retryAfter))}.`;
    case 503: return 'The documents are still being read. Try again in a moment.';
    default: return 'Something went wrong on the server. Try again.';
  }
}

function waiting(seconds) {
  return seconds > 0 ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : 'a minute';
}
