export declare const UNPACKED: string;
export declare function findChromium(): string | undefined;
