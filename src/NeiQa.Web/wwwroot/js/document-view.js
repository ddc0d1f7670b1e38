import { element } from './dom.js';
import { blocksOf } from './markup.js';

/**
 * Shows a document's text, every character of it in order: what only marks up (list marks, bars of a table) is there but hidden,
 * so that the element's textContent is the text and offsets hold.
 * @param document as the API returns it
 * @param cited { start, end } to highlight, or null
 */
export function documentView(document, cited) {
  const writer = new Writer(document.text, cited ?? { start: -1, end: -1 });
  const view = element('div', { class: 'document', dir: 'auto' });
  let list = null;
  for (const block of blocksOf(document)) {
    list = block.kind === 'item' ? list ?? view.appendChild(element('ul')) : null;
    (list ?? view).append(show[block.kind](writer, block));
  }
  return view;
}

const show = {
  blank: (writer, block) => writer.hidden(element('span'), block.start, block.end),
  code: (writer, block) => writer.text(element('pre'), block.start, block.end),
  paragraph: (writer, block) => writer.prose(element('p'), block.start, block.end, block.inline),
  heading: (writer, block) => writer.framed(element(`h${Math.min(block.section.level + 2, 6)}`, { 'data-start': block.section.start }), block),
  item: (writer, block) => writer.framed(element('li', { class: block.number ? 'numbered' : null, 'data-number': block.number && `${block.number}.` }), block),
  table: (writer, block) => table(writer, block),
};

function table(writer, { rows: [head, rule, ...body] }) {
  const labels = head.content.split('|').map((label) => label.trim());
  const header = row(writer, head, 'th', labels);
  writer.hidden(header.lastElementChild, rule.start, rule.end);
  return element('table', { role: 'table' },
    element('thead', { role: 'rowgroup' }, header),
    element('tbody', { role: 'rowgroup' }, ...body.map((line) => row(writer, line, 'td', labels))));
}

/** A row's cells; the bars, the blanks beside them and the line's end are hidden. */
function row(writer, line, cell, labels) {
  const made = element('tr', { role: 'row' });
  const cells = [...line.content.matchAll(/[^|]*[^|\s][^|]*/g)];
  const attributes = (i) => cell === 'th' ? { role: 'columnheader', scope: 'col' } : { role: 'cell', 'data-label': labels[i] ?? '' };
  let done = line.start;
  for (const [i, match] of cells.entries()) {
    const from = line.start + match.index + match[0].search(/\S/);
    const to = from + match[0].trim().length;
    const target = made.appendChild(element(cell, attributes(i)));
    writer.hidden(target, done, from);
    writer.text(target, from, to);
    done = to;
  }
  writer.hidden(made.lastElementChild ?? made.appendChild(element(cell, attributes(0))), done, line.end);
  return made;
}

/** Writes stretches of the text as text nodes, the cited ones inside <mark>. */
class Writer {
  #text;
  #cited;

  constructor(text, cited) {
    this.#text = text;
    this.#cited = cited;
  }

  text(target, start, end) {
    const from = Math.min(Math.max(this.#cited.start, start), end);
    const to = Math.min(Math.max(this.#cited.end, from), end);
    this.#append(target, start, from);
    if (to > from) {
      target.append(element('mark', {}, this.#text.slice(from, to)));
    }
    this.#append(target, to, end);
    return target;
  }

  hidden(target, start, end) {
    if (end > start) {
      target.append(this.text(element('span', { hidden: true }), start, end));
    }
    return target;
  }

  /** What stands around a block's words is hidden. */
  framed(target, { start, from, to, end, inline }) {
    this.hidden(target, start, from);
    this.prose(target, from, to, inline);
    return this.hidden(target, to, end);
  }

  /** Words of Markdown: emphasis and code are shown as such, a link as its words. */
  prose(target, start, end, inline) {
    let done = start;
    for (const match of inline ? this.#text.slice(start, end).matchAll(inlineMarkup) : []) {
      const { open, words, close, name } = parts(match);
      const at = start + match.index;
      this.text(target, done, at);
      const made = target.appendChild(element(name));
      this.hidden(made, at, at + open);
      this.text(made, at + open, at + open + words);
      this.hidden(made, at + open + words, at + open + words + close);
      done = at + open + words + close;
    }
    return this.text(target, done, end);
  }

  #append(target, start, end) {
    if (end > start) {
      target.append(this.#text.slice(start, end));
    }
  }
}

const inlineMarkup = /(?<strong>\*\*(?=\S)[^*\n]+?\*\*)|(?<em>(?<![\w*])[*_](?=\S)[^*_\n]+?(?<=\S)[*_](?![\w*]))|(?<code>`[^`\n]+`)|(?<link>\[[^\]\n]+\]\([^)\s]*\))/g;

function parts({ 0: whole, groups }) {
  if (groups.link) {
    const words = whole.indexOf('](') - 1;
    return { name: 'span', open: 1, words, close: whole.length - words - 1 };
  }
  const mark = groups.strong ? 2 : 1;
  return { name: groups.strong ? 'strong' : groups.em ? 'em' : 'code', open: mark, words: whole.length - 2 * mark, close: mark };
}
