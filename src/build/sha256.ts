import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Bytes, or a text as UTF-8. */
export type Content = string | Uint8Array;

export const bytesOf = (content: Content) =>
  typeof content === 'string' ? utf8ToBytes(content) : content;

/** SHA-256 in lower-case hex. */
export const sha256Hex = (content: Content) => bytesToHex(sha256(bytesOf(content)));

/** SHA-256 in base64, RFC 4648. */
export const sha256Base64 = (content: Content) =>
  btoa(String.fromCharCode(...sha256(bytesOf(content))));

/** What the name of a file holds of its hash, so that another content has another name. */
export const nameHash = (content: Content) =>
  sha256Base64(content).slice(0, 8).replaceAll('+', '-').replaceAll('/', '_');
