/** A text node's share of the flattened text. */
interface Piece {
  node: Text;
  /** Offset of its first character in the flattened text. */
  start: number;
  /** For each character kept, its offset in the node. */
  offsets: number[];
}

const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SELECT']);

/** The text below a node with runs of white space as one blank, and where each character of it stands. */
const flatten = (root: Node, shadowOf: (host: Element) => ShadowRoot | null | undefined) => {
  const pieces: Piece[] = [];
  let text = '';
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      const piece: Piece = { node: node as Text, start: text.length, offsets: [] };
      const data = (node as Text).data;
      for (let index = 0; index < data.length; index += 1) {
        const char = data.charAt(index);
        const blank = /\s/.test(char);
        if (blank && (text === '' || text.endsWith(' '))) continue;
        text += blank ? ' ' : char;
        piece.offsets.push(index);
      }
      if (piece.offsets.length > 0) pieces.push(piece);
      return;
    }
    if (node.nodeType === 1 && skipped.has((node as Element).tagName)) return;
    const shadow = node.nodeType === 1 ? shadowOf(node as Element) : null;
    if (shadow) visit(shadow);
    for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child);
  };
  visit(root);
  return { text, pieces };
};

const pointAt = (pieces: Piece[], index: number, end: boolean): [Text, number] | undefined => {
  for (const piece of pieces) {
    const within = index - piece.start;
    if (within < 0 || within >= piece.offsets.length) continue;
    return [piece.node, (piece.offsets[within] ?? 0) + (end ? 1 : 0)];
  }
  return undefined;
};

/**
 * The stretch of the page to mark for a piece of evidence: the quote inside the element, or the element's whole text
 * when the quote is not found there; for a control, whose text no range can hold, the text around it (its label).
 * Undefined when there is no text near. Changes nothing.
 */
export const findQuote = (
  element: Element,
  quote: string | undefined,
  shadowOf: (host: Element) => ShadowRoot | null | undefined,
): Range | undefined => {
  let around: Element | null = element;
  for (let up = 0; around !== null && up < 4; up += 1, around = around.parentElement) {
    const { text, pieces } = flatten(around, shadowOf);
    if (text.trim() === '') continue;
    const wanted = quote?.replace(/\s+/g, ' ').trim() ?? '';
    const at = wanted === '' ? -1 : text.indexOf(wanted);
    const from = pointAt(pieces, at < 0 ? 0 : at, false);
    const to = pointAt(pieces, at < 0 ? text.length - 1 : at + wanted.length - 1, true);
    if (from === undefined || to === undefined) return undefined;
    const range = element.ownerDocument.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return range;
  }
  return undefined;
};
