/** A browser that a scene is drawn and photographed in. */
export interface Camera {
  /** Opens an address in a window of so many CSS pixels. */
  open(url: string, width: number, height: number): Promise<void>;
  /** Evaluates an expression in the page; promises are awaited. */
  run<T>(expression: string): Promise<T>;
  /** Writes a picture of what is in the window, or of the whole page. */
  shoot(path: string, whole: boolean): Promise<void>;
  /** Writes the page as it is printed; absent where the browser cannot be asked for it. */
  print?(path: string, format: 'A4' | 'Letter'): Promise<void>;
  close(): Promise<void>;
}

/** How it is looked at. */
export interface Look {
  theme: 'light' | 'dark';
  language: string;
  /** `prefers-contrast: more`; Chromium alone can be asked for it. */
  contrast: boolean;
  /** Forced colours. */
  forced: boolean;
}
