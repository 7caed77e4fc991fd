/**
 * Bounds on a criteria file from outside. They hold while it is read, not afterwards: a file past a bound is refused
 * whole. Packaged files are our own and are bounded by the schema alone.
 */
export const limits = {
  /** Decoded bytes of one file. */
  fileBytes: 512 * 1024,
  /** Decoded bytes of a file with everything that it extends. */
  totalBytes: 1024 * 1024,
  /** A file and those it extends, counted together. */
  files: 8,
  /** How many steps `extends` may lead down. */
  depth: 3,
  /** Cue phrases of one file. */
  phrases: 2000,
  /** Selectors of one file's field maps. */
  selectors: 200,
  /** Bytes of a detached signature file. */
  signatureBytes: 8 * 1024,
} as const;
