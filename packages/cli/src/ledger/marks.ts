/** A set of places in a ledger: one bit each, so that ten million take 1.25 MB. */
export class Marks {
  readonly #bits: Uint8Array;

  constructor(size: number) {
    this.#bits = new Uint8Array(Math.ceil(size / 8));
  }

  add(place: number): void {
    this.#bits[place >> 3] = (this.#bits[place >> 3] ?? 0) | (1 << (place & 7));
  }

  has(place: number): boolean {
    return ((this.#bits[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
  }

  delete(place: number): void {
    this.#bits[place >> 3] = (this.#bits[place >> 3] ?? 0) & ~(1 << (place & 7));
  }

  /** In order. */
  *[Symbol.iterator](): Generator<number> {
    for (const [at, byte] of this.#bits.entries()) {
      for (let bit = 0; byte >> bit > 0; bit += 1) if (byte & (1 << bit)) yield at * 8 + bit;
    }
  }
}
