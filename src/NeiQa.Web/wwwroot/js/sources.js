import { getDocument, getDocuments, getStatus } from './api.js';
import { documentView } from './document-view.js';
import { counted, element, path } from './dom.js';
import { currentOpener, openPanel } from './panel.js';

/** Opens a citation's document at the quote, which is highlighted. */
export const openCitation = (citation, button) => openPanel(button, citation.title, path(citation.section), async () => {
  const document = await getDocument(citation.documentId);
  const unchanged = document.text.slice(citation.start, citation.end) === citation.quote;
  return {
    target: 'mark',
    content: unchanged
      ? [documentView(document, citation)]
      : [element('p', { class: 'problem' }, `This document has changed since the answer. It said: ${citation.quote}`), documentView(document, null)],
  };
});

/** Opens a document at one of its sections. */
export const openSection = ({ documentId, section }, button) => openPanel(button, section.at(-1) ?? documentId, path(section), async () => {
  const document = await getDocument(documentId);
  return { title: document.title, target: `[data-start="${startOf(document, section)}"]`, content: [documentView(document, null)] };
});

/** Opens the list of documents. */
export const openList = (button) => openPanel(button, 'Documents', '', async () => {
  const [documents, status] = await Promise.all([getDocuments(), getStatus()]);
  return {
    back: false,
    where: `${counted(status.documents, 'document')}, ${counted(status.passages, 'passage')}`,
    content: [
      element('ul', { class: 'documents' }, ...documents.map((document) => element('li', {}, documentButton(document)))),
      ...unreadable(status.quarantined),
    ],
  };
});

function documentButton(document) {
  const open = () => openPanel(currentOpener(), document.title, document.path,
    async () => ({ content: [documentView(await getDocument(document.id), null)] }));
  return element('button', { type: 'button', class: 'choice', onclick: open },
    element('strong', {}, document.title), element('span', { class: 'detail' }, `${document.path}, ${counted(document.passages, 'passage')}`));
}

function unreadable(files) {
  return files.length === 0 ? [] : [
    element('h3', {}, 'Could not be read'),
    element('ul', { class: 'unreadable' }, ...files.map((file) => element('li', {}, element('strong', {}, file.path), ` ${file.reason}`))),
  ];
}

function startOf(document, section) {
  const open = [];
  for (const candidate of document.sections) {
    while (open.length > 0 && open.at(-1).level >= candidate.level) {
      open.pop();
    }
    open.push(candidate);
    if (path(open.map((one) => one.heading)) === path(section)) {
      return candidate.start;
    }
  }
  return document.sections.findLast((candidate) => candidate.heading === section.at(-1))?.start;
}
