/** One element with attributes and children, as Aura would leave it: numbered by its renderer. */
let rendered = 0;

export const element = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false)
      node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.filter((child) => child !== undefined && child !== ''));
  return node;
};

export const aura = (tag, attributes = {}, ...children) => {
  rendered += 1;
  return element(tag, { ...attributes, 'data-aura-rendered-by': `${rendered}:0` }, ...children);
};
