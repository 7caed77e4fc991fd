/**
 * Other clothes for a page: each leaves what a person reads on it as it is, in markup of another make, so that the same
 * must be read.
 */
type Dress = (document: Document, labels: ReadonlySet<string>) => void;

const textsIn = (document: Document): Text[] => {
  const walker = document.createTreeWalker(document.body, 4);
  const out: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() !== '' && !text.parentElement?.closest('script,style,textarea,option'))
      out.push(text);
  }
  return out;
};

/** The elements that say nothing but the label of a field. */
const labelsIn = (document: Document, labels: ReadonlySet<string>): Element[] =>
  [...document.body.querySelectorAll('*')].filter(
    (el) => el.children.length === 0 && labels.has((el.textContent ?? '').trim().replace(/\s*:$/, '')),
  );

const halve = (text: Text): Text => text.splitText(Math.ceil(text.data.length / 2));

const board = `<div><h4>Notifications</h4><div>${['Jane Holt assigned you a task', 'Your export is ready to download', 'Marc Weil mentioned you in a comment'].map((said, days) => `<div><div>${said}</div><div>${days + 2} days ago</div></div>`).join('')}</div></div>`;

export const clothes: Record<string, Dress> = {
  'words in several text nodes, as live pages make them': (document) => {
    for (const text of textsIn(document)) halve(text);
  },
  'comments between words': (document) => {
    for (const text of textsIn(document)) halve(text).before(document.createComment(' '));
  },
  'spaces that do not break, hyphens that nobody sees': (document) => {
    for (const text of textsIn(document))
      text.data = text.data
        .replace(/(?<=\S) (?=\S)/g, '\u00a0')
        .replace(/(\p{L}{5})(?=\p{L}{3})/gu, '$1\u00ad');
  },
  'a box more around every block': (document) => {
    for (const el of document.body.querySelectorAll('div')) {
      const box = document.createElement('div');
      el.before(box);
      box.append(el);
    }
  },
  'a sign for a hint behind every label': (document, labels) => {
    for (const el of labelsIn(document, labels)) {
      const hint = document.createElement('span');
      hint.title = 'What this is for';
      hint.textContent = ' ⓘ';
      el.append(hint);
    }
  },
  'a colon in a piece of its own behind every label': (document, labels) => {
    for (const el of labelsIn(document, labels)) {
      const colon = document.createElement('span');
      colon.textContent = ':';
      if (/^(?:label|span|div|b|strong)$/.test(el.localName)) el.after(colon);
      else el.append(colon);
    }
  },
  'behind every label that it must be written': (document, labels) => {
    for (const el of labelsIn(document, labels)) {
      const need = document.createElement('span');
      need.textContent = ' (required)';
      el.append(need);
    }
  },
  'labels in capitals': (document, labels) => {
    for (const el of labelsIn(document, labels)) el.textContent = (el.textContent ?? '').toUpperCase();
  },
  'what the app tells whoever reads, beside the record': (document) => {
    document.body.insertAdjacentHTML('beforeend', board);
  },
};
