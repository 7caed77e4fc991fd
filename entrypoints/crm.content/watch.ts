import { isSecret, shadowOf } from '../../lib/sites/dom.ts';

/** Attributes by which pages switch what is shown without adding or removing anything. */
const telling = ['class', 'hidden', 'aria-hidden', 'aria-selected', 'aria-checked', 'aria-current'];
const sliceMs = 8;
const beatMs = 1000;
const mostControls = 500;

const controlsOf = (roots: Iterable<Document | ShadowRoot>): HTMLInputElement[] => {
  const found: HTMLInputElement[] = [];
  for (const root of roots)
    for (const control of root.querySelectorAll<HTMLInputElement>('input,textarea,select')) {
      if (found.length === mostControls) return found;
      if (!isSecret(control)) found.push(control);
    }
  return found;
};

/** A text that differs when the value of some live control does: scripts set values without any event. */
const valuesOf = (controls: readonly HTMLInputElement[]): string =>
  controls.map((control) => `${control.value}\u0000${control.checked ? 1 : 0}`).join('');

/**
 * Watches a page for anything that may change what is read: edits, mutations in every root (shadow roots and frames of
 * the same origin too), navigation in the page. Only says that something changed; takes nothing from any event, so that
 * a forged one costs one reading. Changes nothing in the page; aborting `signal` ends it.
 */
export const watch = (window: Window, changed: () => void, navigated: () => void, signal: AbortSignal) => {
  const { document } = window;
  const roots = new Set<Document | ShadowRoot>();
  let url = window.location.href;
  let controls: HTMLInputElement[] = [];
  let values = '';
  let structure = true;
  let scanning = false;

  const checkUrl = () => {
    if (window.location.href === url) return;
    url = window.location.href;
    navigated();
  };
  /** Whether a change was told since the last reading: the beat must not put that reading off. */
  let told = false;
  const mark = () => {
    told = true;
    changed();
    checkUrl();
  };
  const passive = { capture: true, passive: true, signal } as const;

  // The records are not looked at and not kept: a storm may bring hundreds of thousands a second.
  const observer = new MutationObserver(() => {
    structure = true;
    mark();
  });
  const add = (root: Document | ShadowRoot): void => {
    if (roots.has(root)) return;
    roots.add(root);
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: telling,
    });
    for (const type of ['input', 'change', 'click']) root.addEventListener(type, mark, passive);
  };

  /** Finds shadow roots and frames that are not watched yet, in slices that leave the page its frames. */
  const scan = () => {
    if (scanning || !structure) return;
    scanning = true;
    structure = false;
    const queue: (Document | ShadowRoot)[] = [...roots];
    let walker: TreeWalker | undefined;
    const found = (root: Document | ShadowRoot) => {
      if (roots.has(root)) return;
      add(root);
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
        walker ??= document.createTreeWalker(queue.pop() ?? document.createDocumentFragment(), 1);
        const element = walker.nextNode() as Element | null;
        if (element === null) {
          walker = undefined;
          if (queue.length === 0) break;
          continue;
        }
        const shadow = shadowOf(element);
        if (shadow) found(shadow);
        else if (element.localName === 'iframe') {
          const inner = frameDocument(element as HTMLIFrameElement);
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
    if (!told && valuesOf(controls) !== values) mark();
    scan();
  };
  /** A reading begins: what stands in the controls now is read by it. */
  const read = () => {
    told = false;
    controls = controlsOf(roots);
    values = valuesOf(controls);
    scan();
  };
  /**
   * Looks on, beside what is watched anyway, at every attribute, until `end`; `moved` says whether anything at all has
   * changed since `read`. Undefined while parts of the page are still looked for that are not watched yet.
   */
  const hold = () => {
    if (scanning) return undefined;
    const { href } = window.location;
    const { size } = roots;
    let touched = false;
    const attributes = new MutationObserver(() => {
      touched = true;
    });
    for (const root of roots) attributes.observe(root, { attributes: true, subtree: true });
    return {
      moved: () =>
        touched ||
        told ||
        roots.size !== size ||
        window.location.href !== href ||
        valuesOf(controls) !== values,
      end: () => attributes.disconnect(),
    };
  };
  read();
  const timer = setInterval(beat, beatMs);
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(timer);
      observer.disconnect();
      roots.clear();
    },
    { once: true },
  );
  return { checkUrl, read, hold };
};

const frameDocument = (frame: HTMLIFrameElement): Document | undefined => {
  try {
    return frame.contentDocument ?? undefined;
  } catch {
    return undefined; // another origin
  }
};

const isAlive = (root: Document | ShadowRoot): boolean =>
  'host' in root ? root.host.isConnected : root.defaultView !== null;
