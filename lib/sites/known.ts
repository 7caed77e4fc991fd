import type { ObjectKind } from '../record.ts';
import { isDateLine } from './activity.ts';
import { isOfActivities } from './activity-rows.ts';
import { isFigure } from './believed.ts';
import { all, attr, closest } from './dom.ts';
import type { Block } from './front.ts';
import { type Identity, identityOfLink, objectIn } from './identity.ts';
import { isHeading, isKnown, looksLikeHeading } from './label.ts';
import type { Part } from './outline.ts';
import type { Pair } from './pair.ts';
import { leavesOf } from './parts.ts';
import { piecesOf } from './trail.ts';
import { pageWords, plain } from './words.ts';

const owning = /^(?:edit|delete|bearbeiten|loschen|modifier|supprimer|editar|eliminar)$/;
/** What is done to one record, by a button beside its name: "Edit", "Edit company" on a company's page. */
const isOwning = (said: string, object: ObjectKind | undefined): boolean =>
  owning.test(said) ||
  (object !== undefined && objectIn(said) === object && said.split(' ').some((word) => owning.test(word)));

/** Links to so many others of the same kind make a list or a board. */
const fewOthers = 4;

/** The first step of an address behind its host. */
const wayOf = (address: string): string => /^(?:[a-z]+:\/\/[^/]*)?\/+([^/?#]*)/i.exec(address)?.[1] ?? '';

const isBoard = (block: Block, identity: Identity, address: string): boolean => {
  const others = new Set<string>();
  for (const link of all(block.root.el, 'a[href]', 400)) {
    const href = attr(link, 'href');
    const { object, id } = identityOfLink(href);
    // Where addresses say of what kind nothing is, another way leads to something else.
    if (object === undefined && wayOf(href) !== wayOf(address)) continue;
    if (id !== '' && id !== identity.id && object === identity.object) others.add(id);
  }
  return others.size >= fewOthers;
};

const settings = /[/#](?:settings|preferences|einstellungen|parametres|ajustes|configuracion)(?:[/?#]|$)/i;
/** A count of things. */
const isCount = (value: string): boolean => /^\d{1,3}(?:[.,\s]?\d{3})*$/.test(value);

/**
 * Whether a page whose address names no record is one of the app's own, whatever fields seem to stand on it: its name or
 * its address says so (a list, tasks, settings), or nothing but figures stands there, at least half of them counts where
 * anything happened.
 */
export const isOfApp = (
  block: Block,
  pairs: readonly Pair[],
  { id, object }: Identity,
  address: string,
  name: string,
): boolean => {
  if (id !== '' && object !== undefined) return false;
  if (id === '' && (pageWords.test(plain(name)) || settings.test(address))) return true;
  const values = pairs.filter(({ value }) => value !== '');
  const isAmount = (pair: Pair): boolean => pair.values.every(isFigure) && !isDateLine(pair.value);
  if (values.length === 0 || block.steps?.current !== undefined || !values.every(isAmount)) return false;
  const counts = values.filter(({ value }) => isCount(value)).length;
  return counts * 2 >= values.length || block.timelines.length === 0;
};

/**
 * Whether a page of fewer than three fields is that of a record all the same: its address says of what kind, or a field
 * does, a heading names it, no list of others stands on it, and several of these signs agree: an id, what happened, a path of stages, a way
 * to write or call, a way to edit it, a field, the page's own name for it.
 */
export const isRecordAnyway = (
  block: Block,
  pairs: readonly Pair[],
  identity: Identity,
  title: Part | undefined,
  address: string,
): boolean => {
  const { root, timelines, tables, steps } = block;
  const happened = timelines.length > 0 || tables.some(isOfActivities);
  if (identity.id !== '' && identity.object !== undefined && happened) return true;
  // What the trail that leads to the page ends in names it, however it is set.
  const isLast = title !== undefined && plain(title.text) === block.named.crumb;
  const isNamed = title !== undefined && (isLast || isHeading(title) || looksLikeHeading(title));
  if (!isNamed) return false;
  // An address that says nothing: more must agree, and a field be known.
  const isTold = identity.object !== undefined || (identity.id !== '' && happened);
  if (!isTold && !pairs.some(({ label, value }) => value !== '' && isKnown(label))) return false;
  const name = plain(title.text);
  const signs = [
    identity.id !== '',
    block.named.crumb === name ||
      piecesOf(plain(block.named.title)).some((piece) => piece.replace(/^#\d+:? /, '') === name),
    happened,
    steps?.current !== undefined,
    pairs.length > 0,
    all(root.el, 'a[href^="mailto:"],a[href^="tel:"]', 1).length > 0,
    leavesOf(root).some(
      (leaf) => (leaf.weak || closest(leaf.el, 'a')) && isOwning(plain(leaf.text), identity.object),
    ),
  ];
  const enough = isTold || pairs.length > 1 ? 3 : 4;
  // Where addresses tell no kinds, links lead to anything: a trail that ends in what has happenings leads to one thing.
  const isOne = identity.object === undefined && isLast && happened;
  return signs.filter(Boolean).length >= enough && (isOne || !isBoard(block, identity, address));
};
