import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CompiledPolicy } from '../model/compiled-policy.ts';
import { canonicalJson } from './canonical-json.ts';

/** SHA-256 of the canonical bytes of everything but `hash` itself: 64 lower-case hex digits. */
export function hashOf(policy: Omit<CompiledPolicy, 'hash'>): string {
  const { hash: _, ...rest } = policy as CompiledPolicy;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(rest))));
}
