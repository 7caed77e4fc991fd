import { isSecret } from '../../lib/sites/control.ts';
import { isElement, shadowOf } from '../../lib/sites/dom.ts';

/** Attributes by which pages switch what is shown without adding or removing anything. */
const telling = ['class', 'hidden', 'aria-hidden', 'aria-selected', 'aria-checked', 'aria-current'];
const sliceMs = 8;
const beatMs = 1000;
/** So many records at once are a storm: they are not looked at, and nothing is heard for so long (ms). */
const stormOf = 300;
const restMs = 100;
const mostControls = 500;

/** A text that differs when a control's value does: scripts set values without any event. */
const stateOf = ({ value, checked }: HTMLInputElement): string => `${checked ? 1 : 0}${value}`;

/** The live controls and what they hold. */
const controlsOf = (roots: Iterable<Document | ShadowRoot>): Map<HTMLInputElement, string> => {
  const found = new Map<HTMLInputElement, string>();
  for (const root of roots)
    for (const control of root.querySelectorAll<HTMLInputElement>('input,textarea,select')) {
      if (found.size === mostControls) return found;
      if (!isSecret(control)) found.set(control, stateOf(control));
    }
  return found;
};

/**
 * Watches a page for anything that may change what is read: edits, mutations in every root (shadow roots and frames of
 * the same origin too), navigation in the page. Only says that something changed; takes nothing from any event, so that
 * a forged one costs one reading. Changes nothing in the page; aborting `signal` ends it.
 */
export const watch = (window: Window, changed: () => void, navigated: () => void, signal: AbortSignal) => {
  const { document } = window;
  const roots = new Set<Document | ShadowRoot>();
  let url = window.location.href;
  /** What the controls held when the last reading began. */
  let held = new Map<HTMLInputElement, string>();
  /** Something may have changed since the last reading besides the values of controls. */
  let moved = false;
  /** What may hold roots that are not watched yet: what was added lately, or everything. */
  let added: Node[] | undefined;
  let heard = false;
  let scanning = false;
  let isResting = false;

  const checkUrl = () => {
    if (window.location.href === url) return;
    url = window.location.href;
    navigated();
  };
  const edits = () => [...held].filter(([control, was]) => stateOf(control) !== was);
  /** Whether a change was told since the last reading: the beat must not put that reading off. */
  let told = false;
  const mark = () => {
    told = true;
    changed();
    checkUrl();
  };
  const passive = { capture: true, passive: true, signal } as const;

  const observe = (root: Document | ShadowRoot): void =>
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: telling,
    });
  const observer = new MutationObserver((records) => {
    heard = true;
    moved = true;
    mark();
    if (records.length <= stormOf) {
      for (const { addedNodes } of records)
        if (added && added.length + addedNodes.length <= stormOf) added.push(...addedNodes);
        else added = undefined;
      return;
    }
    added = undefined;
    // A storm may bring hundreds of thousands of records a second, and the browser makes every one of them for us.
    isResting = true;
    observer.disconnect();
    setTimeout(() => {
      isResting = false;
      if (signal.aborted) return;
      for (const root of roots) observe(root);
      // Whatever changed meanwhile was not heard.
      moved = true;
      mark();
    }, restMs);
  });
  const add = (root: Document | ShadowRoot): void => {
    if (roots.has(root)) return;
    roots.add(root);
    if (!isResting) observe(root);
    for (const type of ['input', 'change', 'click']) root.addEventListener(type, mark, passive);
  };

  /** Finds shadow roots and frames that are not watched yet, in slices that leave the page its frames. */
  const scan = () => {
    if (scanning || added?.length === 0) return;
    scanning = true;
    const queue: Node[] = added ?? [...roots];
    added = [];
    let walker: TreeWalker | undefined;
    const found = (root: Document | ShadowRoot) => {
      if (roots.has(root)) return;
      add(root);
      moved = true;
      queue.push(root);
      changed();
    };
    const slice = () => {
      if (signal.aborted) return;
      const end = performance.now() + sliceMs / 2;
      for (let count = 0; ; count += 1) {
        if (count % 64 === 63 && performance.now() > end) {
          setTimeout(slice);
          return;
        }
        let element: Node | null | undefined = walker?.nextNode();
        if (!element) {
          element = queue.pop();
          if (!element) break;
          if (!element.isConnected) continue;
          walker = document.createTreeWalker(element, 1);
        }
        if (!isElement(element)) continue;
        const shadow = shadowOf(element);
        if (shadow) found(shadow);
        else if (element.localName === 'iframe') {
          // Null where it is of another origin.
          const inner = (element as HTMLIFrameElement).contentDocument;
          if (inner) found(inner);
        }
      }
      scanning = false;
      for (const root of roots) if (root !== document && !isAlive(root)) roots.delete(root);
    };
    slice();
  };

  add(document);
  const navigation = (window as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', checkUrl, { signal });
  for (const type of ['popstate', 'hashchange']) window.addEventListener(type, checkUrl, { signal });

  const beat = () => {
    if (document.visibilityState === 'hidden') return;
    checkUrl();
    if (!told && edits().length > 0) mark();
    // Elements that were there may have got a root, and frames another document.
    if (heard) added = undefined;
    heard = false;
    scan();
  };
  /**
   * A reading begins: what stands in the controls now is read by it. Returns the one control whose value has changed
   * since the last, and what it held, where nothing else has.
   */
  const read = () => {
    const [edit, ...others] = moved || isResting ? [] : edits();
    told = false;
    moved = false;
    held = controlsOf(roots);
    scan();
    return edit && others.length === 0 ? { control: edit[0], before: edit[1].slice(1) } : undefined;
  };
  /**
   * Looks on, beside what is watched anyway, at every attribute, until `end`; `moved` says whether anything at all has
   * changed since `read`. Undefined while parts of the page are still looked for that are not watched yet.
   */
  const hold = () => {
    if (scanning || isResting) return undefined;
    const { href } = window.location;
    const { size } = roots;
    let touched = false;
    const attributes = new MutationObserver(() => {
      touched = true;
    });
    for (const root of roots) attributes.observe(root, { attributes: true, subtree: true });
    return {
      moved: () =>
        touched || told || roots.size !== size || window.location.href !== href || edits().length > 0,
      end: () => attributes.disconnect(),
    };
  };
  read();
  const timer = setInterval(beat, beatMs);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    observer.disconnect();
    roots.clear();
  });
  return { checkUrl, read, hold };
};

const isAlive = (root: Document | ShadowRoot): boolean =>
  'host' in root ? root.isConnected : root.defaultView !== null;
