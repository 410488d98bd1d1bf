/** An id taken apart: what all versions of a scheme share, and which of them it is. */
export interface VersionedId {
  readonly stem: string;
  /** 1 for the first, whose id has no number. */
  readonly number: number;
}

/**
 * Which version of a scheme an id stands for.
 * @example versionOfId("S5v2") // { stem: "S5", number: 2 }
 */
export function versionOfId(id: string): VersionedId {
  const [, stem, digits] = /^(.+)v([1-9]\d{0,3})$/iu.exec(id) ?? [];
  const number = Number(digits);
  return stem === undefined || number < 2 ? { stem: id, number: 1 } : { stem, number };
}

/** Whether two ids are of versions of one scheme. @example areVersions("S5", "s5v2") // true */
export function areVersions(a: string, b: string): boolean {
  return versionOfId(a).stem.toLowerCase() === versionOfId(b).stem.toLowerCase();
}
