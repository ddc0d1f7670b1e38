const maxTurns = 20;
const maxBytes = 40_000;
const maxContent = 2_000;

/** What was asked and answered so far. Kept in memory only: closing the page forgets it. */
export class Conversation {
  #turns = [];

  add(question, answer) {
    this.#turns.push({ role: 'user', content: question }, { role: 'assistant', content: cut(spoken(answer)) });
  }

  clear() {
    this.#turns = [];
  }

  /** The newest turns that the API takes, oldest first; whole pairs of question and answer. */
  history() {
    let turns = this.#turns.slice(-maxTurns);
    while (new TextEncoder().encode(JSON.stringify(turns)).length > maxBytes) {
      turns = turns.slice(2);
    }
    return turns;
  }
}

function spoken(answer) {
  return answer.sentences.length > 0 ? answer.sentences.map((sentence) => sentence.text).join('\n') : withoutDisclaimer(answer);
}

/** Cuts at a length, never through a surrogate pair. */
function cut(text) {
  return text.slice(0, maxContent).replace(/[\uD800-\uDBFF]$/, '');
}

/** The answer's words without the disclaimer that ends them. */
export function withoutDisclaimer(answer) {
  return answer.answer.endsWith(answer.disclaimer) ? answer.answer.slice(0, -answer.disclaimer.length).trim() : answer.answer;
}
