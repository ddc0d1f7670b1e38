/**
 * Splits a document's text into blocks to show it readable: headings, list items, tables, code and paragraphs.
 * A block is { kind, start, end, ... } in UTF-16 code units of the text; blocks cover the text without gaps.
 */
export function blocksOf(document) {
  const lines = linesOf(document.text);
  const sections = new Map(document.sections.map((section) => [section.start, section]));
  const markdown = /\.(md|markdown)$/i.test(document.path);
  const blocks = [];
  for (let i = 0; i < lines.length;) {
    const block = tableAt(lines, i) ?? (markdown ? codeAt(lines, i) : null) ?? lineAt(lines, i, sections, markdown);
    blocks.push(block);
    i += block.lines;
  }
  return blocks;
}

function linesOf(text) {
  return [...text.matchAll(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g)].map((match) => {
    const content = match[0].replace(/[\r\n]+$/, '');
    return { content, start: match.index, contentEnd: match.index + content.length, end: match.index + match[0].length };
  });
}

function tableAt(lines, first) {
  const isRow = (line) => line?.content.includes('|');
  const isRule = (line) => isRow(line) && /^[\s|:-]+$/.test(line.content) && line.content.includes('-');
  if (!isRow(lines[first]) || !isRule(lines[first + 1])) {
    return null;
  }
  let last = first + 1;
  while (isRow(lines[last + 1])) {
    last++;
  }
  return { kind: 'table', rows: lines.slice(first, last + 1), ...span(lines, first, last) };
}

function codeAt(lines, first) {
  const fence = /^\s*(```|~~~)/.exec(lines[first].content)?.[1];
  if (!fence) {
    return null;
  }
  let last = first + 1;
  while (last < lines.length - 1 && !lines[last].content.trim().startsWith(fence)) {
    last++;
  }
  return { kind: 'code', ...span(lines, first, Math.min(last, lines.length - 1)) };
}

function lineAt(lines, i, sections, markdown) {
  const line = lines[i];
  if (line.content.trim() === '') {
    return { kind: 'blank', ...span(lines, i, i) };
  }
  const section = sectionAt(line, sections);
  if (section) {
    const underline = markdown && /^\s*(=+|-+)\s*$/.test(lines[i + 1]?.content ?? '') ? 1 : 0;
    const marker = markdown ? /^\s*#*\s*/.exec(line.content)[0].length : 0;
    return { kind: 'heading', section, from: line.start + marker, to: line.contentEnd, ...span(lines, i, i + underline) };
  }
  const item = /^\s*(?:[-*+•]|(\d+)[.)])\s+/.exec(line.content);
  if (item) {
    return { kind: 'item', number: item[1] ?? null, from: line.start + item[0].length, to: line.contentEnd, inline: markdown, ...span(lines, i, i) };
  }
  return { kind: 'paragraph', inline: markdown, ...span(lines, i, lastOfParagraph(lines, i, sections, markdown)) };
}

function sectionAt(line, sections) {
  for (let offset = line.start; offset < line.contentEnd; offset++) {
    if (sections.has(offset)) {
      return sections.get(offset);
    }
  }
  return null;
}

/** Short lines are a paragraph that the file wraps; a long line is a paragraph of its own. */
function lastOfParagraph(lines, first, sections, markdown) {
  const wraps = (line) => markdown || line.content.length <= 120;
  const goesOn = (line) => line && line.content.trim() !== '' && !/^\s*([-*+•]|\d+[.)])\s+|^\s*(```|~~~)|\|/.test(line.content) && !sectionAt(line, sections);
  let last = first;
  while (wraps(lines[last]) && goesOn(lines[last + 1])) {
    last++;
  }
  return last;
}

const span = (lines, first, last) => ({ start: lines[first].start, end: lines[last].end, lines: last - first + 1 });
