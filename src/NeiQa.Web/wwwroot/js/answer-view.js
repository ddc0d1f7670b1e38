import { withoutDisclaimer } from './conversation.js';
import { element, path } from './dom.js';

/** One question and its answer as it comes in. */
export class AnswerView {
  #actions;
  #citations = [];
  #shown = [];
  #working = element('p', { class: 'working' }, 'Looking in the documents');
  #notice = element('div');
  #sentences = element('div', { class: 'sentences' });
  #extra = element('div');
  #disclaimer = element('p', { class: 'disclaimer', hidden: true });

  /** @param actions openCitation(citation, button), openSection(section, button) and retry() */
  constructor(question, actions) {
    this.#actions = actions;
    this.element = element('article', { class: 'turn', 'aria-label': 'Question and answer' },
      element('div', { class: 'asked' },
        element('h2', { class: 'visually-hidden' }, 'You asked'),
        element('p', { dir: 'auto' }, question)),
      element('div', { class: 'answer' },
        element('h2', { class: 'visually-hidden' }, 'Answer'),
        this.#working, this.#notice, this.#sentences, this.#extra, this.#disclaimer));
  }

  /** Shows the next event of the stream. */
  show({ name, data }) {
    switch (name) {
      case 'disclaimer': this.#showDisclaimer(data.disclaimer); break;
      case 'notice': this.#showNotice(data.text); break;
      case 'citations': this.#citations = data; break;
      case 'sentence': this.#showSentence(data); break;
      case 'answer': this.#finish(data); break;
    }
  }

  /** Says in words what went wrong and offers to try again. */
  fail(words, disclaimer) {
    this.#working.remove();
    if (disclaimer) {
      this.#showDisclaimer(disclaimer);
    }
    this.#extra.replaceChildren(element('div', { class: 'problem', role: 'alert' },
      element('p', {}, words), this.#retryButton()));
  }

  /** Says that the reader has stopped the answer. */
  stop() {
    this.#working.remove();
    this.#extra.replaceChildren(element('div', { class: 'stopped' },
      element('p', {}, 'You stopped this answer.'), this.#retryButton()));
  }

  #retryButton() {
    return element('button', { type: 'button', class: 'quiet', onclick: () => this.#actions.retry() }, 'Retry');
  }

  #showDisclaimer(text) {
    this.#disclaimer.textContent = text;
    this.#disclaimer.hidden = false;
  }

  #showNotice(text) {
    this.#working.remove();
    this.#notice.replaceChildren(element('div', { class: 'notice', role: 'alert' },
      ...text.trim().split(/\n{2,}/).map((part) => element('p', {}, part))));
  }

  #showSentence(sentence) {
    this.#working.remove();
    this.#shown.push(sentence);
    // The last word and the first number stay on one line.
    const tail = /\S{0,24}$/u.exec(sentence.text).index;
    const [first, ...others] = sentence.citations.map((number) => this.#citationButton(number));
    this.#sentences.append(element('p', { dir: 'auto' }, sentence.text.slice(0, tail),
      element('span', { class: 'tail' }, sentence.text.slice(tail), ' ', first),
      ...others.flatMap((button) => [' ', button])));
  }

  #citationButton(number) {
    const citation = this.#citations.find((one) => one.number === number);
    return element('button', {
      type: 'button',
      class: 'cite',
      'aria-label': `[${number}] Show the source: ${path([citation.title, ...citation.section])}`,
      'aria-controls': 'panel',
      'aria-expanded': 'false',
      title: path(citation.section),
      onclick: (event) => this.#actions.openCitation(citation, event.currentTarget),
    }, `[${number}]`);
  }

  #finish(answer) {
    this.#working.remove();
    this.#citations = answer.citations;
    if (JSON.stringify(answer.sentences) !== JSON.stringify(this.#shown)) {
      this.#sentences.replaceChildren();
      this.#shown = [];
      answer.sentences.forEach((sentence) => this.#showSentence(sentence));
    }
    if (answer.outcome === 'emergency') {
      this.#notice.firstElementChild?.classList.add('emergency');
    }
    if (answer.outcome === 'notInDocuments') {
      this.#sentences.prepend(element('p', {}, withoutDisclaimer(answer)));
    }
    this.#extra.replaceChildren(...this.#related(answer.related), ...this.#origin(answer));
    this.#showDisclaimer(answer.disclaimer);
  }

  #related(sections) {
    return sections.length === 0 ? [] : [
      element('h3', {}, 'The nearest sections'),
      element('ul', { class: 'related' }, ...sections.map((section) => element('li', {}, element('button', {
        type: 'button',
        class: 'choice',
        'aria-controls': 'panel',
        'aria-expanded': 'false',
        onclick: (event) => this.#actions.openSection(section, event.currentTarget),
      }, path(section.section.length > 0 ? section.section : [section.documentId]))))),
    ];
  }

  #origin(answer) {
    return answer.sentences.length === 0 ? [] : [element('p', { class: 'origin' }, answer.mode === 'generated'
      ? 'Worded by a language model; every sentence was checked against its source.'
      : 'In the documents’ own words. Select a number to see the source.')];
  }
}
