/**
 * `random`, asked for much at a time: one call of the system's source costs as much for 16 bytes as for 8,192. Every
 * byte is handed out once.
 */
export function pooled(random: (bytes: number) => Uint8Array, size = 8192): (bytes: number) => Buffer {
  let pool = Buffer.alloc(0);
  let used = 0;
  return (bytes) => {
    if (bytes > size) return Buffer.from(random(bytes));
    if (used + bytes > pool.length) {
      pool = Buffer.from(random(size));
      used = 0;
    }
    used += bytes;
    return pool.subarray(used - bytes, used);
  };
}
