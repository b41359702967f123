/**
 * The bytes that wait for more of them. They are copied to have the next ones behind them; the room doubles, so that
 * a tag of any length in pieces of any size costs its length and not its square.
 */
export class KeptBytes {
  private room: Buffer = Buffer.alloc(0);
  private from = 0;
  private to = 0;

  get isEmpty(): boolean {
    return this.to === this.from;
  }

  /** What was kept, and `chunk` behind it. What was given before is not written over, and `chunk` never. */
  with(chunk: Uint8Array): Buffer {
    const kept = this.to - this.from;
    if (kept === 0) {
      this.room = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
      this.from = 0;
      this.to = chunk.length;
      return this.room;
    }
    if (this.room.length - this.to < chunk.length) {
      const larger = Buffer.allocUnsafeSlow(2 * (kept + chunk.length));
      this.room.copy(larger, 0, this.from, this.to);
      this.room = larger;
      this.from = 0;
      this.to = kept;
    }
    this.room.set(chunk, this.to);
    this.to += chunk.length;
    return this.room.subarray(this.from, this.to);
  }

  /** Of what `with` gave last, what stands before `place` is no longer needed. */
  letGo(place: number): void {
    this.from += place;
  }
}
