/** A fresh idempotency key: 127 random bits and more, as 22 characters of base64url (without its `-`). */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\W/g, '_')
    .slice(0, 22);
}
