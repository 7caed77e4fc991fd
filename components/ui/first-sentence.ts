const title = /(?<!\p{L})(?:Dra?|Mrs?|Ms|Mme|Prof|Hr|Fr|Sra?|St)$/u;

/**
 * A text in two: its first sentence and the rest. Short beginnings are no sentence of their own, a stop behind a title
 * ("Dr. Alder") or inside a quotation ends none, and a colon ends one only before a quotation.
 */
export const splitFirstSentence = (text: string): [first: string, rest: string] => {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if ('“„«'.includes(sign)) quoted = !(sign === '“' && quoted);
    else if ('”»'.includes(sign)) quoted = false;
    else if (
      !quoted &&
      at >= 24 &&
      text[at + 1] === ' ' &&
      ('.?'.includes(sign) || (sign === ':' && '“„«'.includes(text[at + 2] ?? ' '))) &&
      !(sign === '.' && title.test(text.slice(0, at)))
    )
      return [text.slice(0, at + 1), text.slice(at + 2).trim()];
  }
  return [text, ''];
};
