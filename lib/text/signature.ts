/** Lines of a signature, and the longest of them. */
export const mostSigned = 8;
export const longestSigned = 70;

const fold = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

const titles = new Set('dr prof ing dipl mag mr mrs ms herr frau'.split(' '));

/** Whether a line is a person's name alone or what they are behind it: "Dana", "D. Roy", "Dana Roy | Head of Operations". */
export const isOwnName = (line: string, name: string): boolean => {
  if (line.length > longestSigned) return false;
  const own = fold(name.replace(/\S+@\S+/g, ' '));
  const [first = '', ...behind] = line.split(/\s*[,|•·]\s*|\s+[–—-]\s+/);
  const words = fold(first).filter((word) => !titles.has(word));
  if (words.length === 0 || own.length === 0 || /[?!:;]/.test(first)) return false;
  const isHis = words.every(
    (word) => own.includes(word) || (word.length === 1 && own.some((one) => one[0] === word)),
  );
  // Before what somebody is stands the whole name: "Dana, can you …" is an address.
  return isHis && words.some((word) => word.length > 1) && (behind.join('') === '' || words.length > 1);
};

const reach =
  /@|www\.|https?:|(?<!\d)\+?\(?\d[\d\s()/.-]{6,}\d(?!\d)|(?<!\p{L})(?:ltd|limited|gmbh|inc|llc|plc|corp|s\.?a\.?r\.?l|s\.?a\.?s|s\.?l|s\.?a|ag|kg|bv|b\.v|oy|ab|aps|srl|tel|mob|fax)(?!\p{L})/iu;

/** Whether a line tells where somebody can be reached or what their firm is. */
export const isReach = (line: string): boolean => line.length <= longestSigned && reach.test(line);

/** Whether a line may stand in a signature: short, and no sentence. */
export const isSigned = (line: string): boolean =>
  line.length <= longestSigned &&
  !(/[.?!…]["”»)]?$/.test(line) && line.split(/\s+/).length > 4) &&
  !/^(?:ps|p\.s\.|nb)\b/i.test(line);
